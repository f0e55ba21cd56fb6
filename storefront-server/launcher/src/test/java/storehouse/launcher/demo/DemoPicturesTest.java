package storehouse.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Studio;
import storehouse.launcher.demo.goods.Kind;

final class DemoPicturesTest {
  private static final Studio SMALL_STUDIO = new Studio(200);

  @TempDir Path folder;

  @Test
  void drawsAnOpaqueSquareJpegOnceAndFindsItAgain() throws IOException {
    List<PictureKey> keys = List.of(new PictureKey(Kind.MUG, 0, Colour.RED));
    AtomicInteger told = new AtomicInteger();
    DemoPicture first = DemoPictures.drawn(keys, folder, told::set).picture(keys.getFirst());
    var written = Files.getLastModifiedTime(first.file());
    DemoPicture again = DemoPictures.drawn(keys, folder, ready -> {}).picture(keys.getFirst());

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(first.bytes()));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(1200);
    assertThat(first.contentType()).isEqualTo("image/jpeg");
    assertThat(first.alt()).isEqualTo("Mug in red");
    assertThat(told).hasValue(1);
    assertThat(again).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(again.file())).isEqualTo(written);
  }

  @Test
  void eachThingFillsItsPictureAndKeepsClearOfTheEdge() {
    for (Kind kind : Kind.values()) {
      for (int style = 0; style < kind.subject().styles(); style++) {
        BufferedImage thing = cutOut(new PictureKey(kind, style, Colour.TEAL));
        assertThat(covered(thing)).as(kind + " " + style).isGreaterThan(.04);
        for (int i = 0; i < 200; i++) {
          int edges =
              thing.getRGB(i, 2) | thing.getRGB(i, 197) | thing.getRGB(2, i) | thing.getRGB(197, i);
          assertThat(edges >>> 24).as(kind + " " + style).isLessThan(20);
        }
      }
    }
  }

  @Test
  void redThingsAreRedAndBlueThingsAreBlue() {
    for (Kind kind : Kind.values()) {
      for (int style = 0; style < kind.subject().styles(); style++) {
        int[] red = mean(cutOut(new PictureKey(kind, style, Colour.RED)));
        int[] navy = mean(cutOut(new PictureKey(kind, style, Colour.NAVY)));
        String what = kind + " " + style;
        assertThat(red[0]).as(what).isGreaterThan(Math.max(red[1], red[2]));
        assertThat(red[0] - red[2]).as(what).isGreaterThan(navy[0] - navy[2]);
      }
    }
  }

  private static BufferedImage cutOut(PictureKey key) {
    return SMALL_STUDIO.cutOut(key.svg(), key.stage());
  }

  private static double covered(BufferedImage image) {
    int covered = 0;
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 200; x++) {
        covered += image.getRGB(x, y) >>> 24 > 128 ? 1 : 0;
      }
    }
    return covered / 40_000.0;
  }

  private static int[] mean(BufferedImage image) {
    long[] sum = new long[3];
    long count = 0;
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 200; x++) {
        int rgb = image.getRGB(x, y);
        if (rgb >>> 24 > 200) {
          count++;
          for (int channel = 0; channel < 3; channel++) {
            sum[channel] += rgb >> (16 - 8 * channel) & 255;
          }
        }
      }
    }
    return new int[] {(int) (sum[0] / count), (int) (sum[1] / count), (int) (sum[2] / count)};
  }
}
