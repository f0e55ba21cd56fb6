package storehouse.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.catalog.CatalogueOnDatabase;
import storehouse.catalog.ImageView;
import storehouse.catalog.imports.ImportsOnDatabase;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.web.Problem;

@Tag("database")
final class MediaLibraryTest {

  private static final ImportsOnDatabase IMPORTS = new ImportsOnDatabase();
  private static final CatalogueOnDatabase DATABASE = IMPORTS.database;

  private final MediaLibrary library =
      new MediaLibrary(
          DATABASE.stores,
          new MediaTables(DATABASE.clock, new Outbox(DATABASE.clock, new Signal())));

  @AfterAll
  static void close() {
    IMPORTS.close();
  }

  private static byte[] picture(int width, int height, String format) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int width(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.bytes())).getWidth();
  }

  @Test
  void renditionsAreJpegsOfTheWidthThatWasAskedForAndNeverWiderThanTheOriginal()
      throws IOException {
    byte[] bytes = picture(800, 600, "png");
    String sha = MediaLibrary.sha256(bytes);
    library.put(sha, bytes);
    library.put(sha, bytes);

    assertThat(library.find(sha, null).orElseThrow().bytes()).isEqualTo(bytes);
    assertThat(library.find(sha, 320).orElseThrow().type()).isEqualTo("image/jpeg");
    assertThat(width(library.find(sha, 320).orElseThrow())).isEqualTo(320);
    assertThat(width(library.find(sha, 1200).orElseThrow())).isEqualTo(800);
    assertThatThrownBy(() -> library.find(sha, 333)).isInstanceOf(Problem.class);
  }

  @Test
  void bytesMustHaveTheHashInTheAddress() {
    assertThatThrownBy(() -> library.put("0".repeat(64), picture(10, 10, "png")))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo("wrong-hash"));
  }

  @Test
  void whatIsNoPictureIsRefused() {
    byte[] script = "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> library.put(MediaLibrary.sha256(script), script))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo("not-a-picture"));
  }

  @Test
  void aPictureThatArrivesAfterItsProductIsShownAndAnnounced() {
    byte[] bytes = picture(400, 300, "jpg");
    String sha = MediaLibrary.sha256(bytes);
    IMPORTS.run(
        "shopify",
        "Handle,Title,Variant SKU,Variant Price,Image Src,Image Alt Text\n"
            + "vase,Vase,VASE,20,media:"
            + sha
            + ",A vase\n");
    assertThat(DATABASE.catalogue.bySlug("vase").orElseThrow().images()).isEmpty();

    library.put(sha, bytes);
    DATABASE.clock.step(Duration.ofSeconds(2));

    assertThat(DATABASE.catalogue.bySlug("vase").orElseThrow().images())
        .containsExactly(new ImageView("/media/" + sha, 400, 300, "A vase"));
    assertThat(DATABASE.texts("select type from outbox where type like '%ProductChanged%'"))
        .hasSize(2);
  }
}
