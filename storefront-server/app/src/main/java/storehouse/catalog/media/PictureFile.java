package storehouse.catalog.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import storehouse.platform.web.Problem;

/// What the bytes of an uploaded file say they are, read without decoding the pixels: a small file
/// can claim more pixels than memory holds.
record PictureFile(String type, int width, int height) {

  private static final Map<String, String> TYPES =
      Map.of("jpeg", "image/jpeg", "png", "image/png", "gif", "image/gif");
  private static final long MAX_PIXELS = 40_000_000;

  /// Throws a problem for anything but a JPEG, PNG or GIF picture of bearable size.
  static PictureFile of(byte[] bytes) {
    try (ImageInputStream stream =
        ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      PictureFile file = readers.hasNext() ? read(readers.next(), stream) : null;
      if (file == null || (long) file.width * file.height > MAX_PIXELS) {
        throw refused();
      }
      return file;
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
      throw refused();
    }
  }

  private static @Nullable PictureFile read(ImageReader reader, ImageInputStream stream)
      throws IOException {
    try {
      reader.setInput(stream);
      String type = TYPES.get(reader.getFormatName().toLowerCase(Locale.ROOT));
      return type == null ? null : new PictureFile(type, reader.getWidth(0), reader.getHeight(0));
    } finally {
      reader.dispose();
    }
  }

  private static Problem refused() {
    return Problem.invalid(
        "not-a-picture", "The file is not a JPEG, PNG or GIF picture of at most 40 megapixels.");
  }
}
