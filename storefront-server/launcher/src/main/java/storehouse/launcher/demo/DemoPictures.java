package storehouse.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import storehouse.launcher.demo.art.Jpeg;
import storehouse.launcher.demo.art.Studio;

/// The pictures of the demo shop: drawn on all processors, and kept in a folder, so that the next
/// start finds them there. A changed drawing is drawn anew.
public final class DemoPictures {
  private static final int SIDE = 1200;
  private static final float QUALITY = .9f;

  private final Map<PictureKey, DemoPicture> pictures;

  private DemoPictures(Map<PictureKey, DemoPicture> pictures) {
    this.pictures = pictures;
  }

  /// Draws what the folder does not hold yet.
  ///
  /// @param progress is told, from any thread, how many pictures are ready
  public static DemoPictures drawn(Collection<PictureKey> keys, Path folder, IntConsumer progress)
      throws IOException {
    Files.createDirectories(folder);
    Studio studio = new Studio(SIDE);
    AtomicInteger ready = new AtomicInteger();
    Map<PictureKey, DemoPicture> pictures = new ConcurrentHashMap<>();
    try {
      keys.parallelStream()
          .forEach(
              key -> {
                pictures.put(key, picture(key, folder, studio));
                progress.accept(ready.incrementAndGet());
              });
    } catch (UncheckedIOException e) {
      throw new IOException("The demo pictures cannot be kept in " + folder, e.getCause());
    }
    return new DemoPictures(pictures);
  }

  /// The picture, which must be one of those asked for.
  public DemoPicture picture(PictureKey key) {
    DemoPicture picture = pictures.get(key);
    if (picture == null) {
      throw new IllegalArgumentException("Not drawn: " + key);
    }
    return picture;
  }

  public List<DemoPicture> all() {
    return List.copyOf(pictures.values());
  }

  private static DemoPicture picture(PictureKey key, Path folder, Studio studio) {
    try {
      String svg = key.svg();
      String drawing = sha256((Studio.VERSION + svg).getBytes(StandardCharsets.UTF_8));
      Path file = folder.resolve(drawing + ".jpg");
      if (!Files.exists(file)) {
        // Written beside and moved, so that a start that was cut short leaves no half picture.
        Path unfinished = Files.createTempFile(folder, "drawing", ".part");
        Files.write(unfinished, Jpeg.encoded(studio.photograph(svg, key.stage()), QUALITY));
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      }
      String sha256 = sha256(Files.readAllBytes(file));
      return new DemoPicture(key, sha256, file, "image/jpeg", key.alt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Each Java has SHA-256.", e);
    }
  }
}
