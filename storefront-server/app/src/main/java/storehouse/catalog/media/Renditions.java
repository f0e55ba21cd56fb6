package storehouse.catalog.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/// Smaller JPEG copies of pictures, on white where the original is transparent.
final class Renditions {

  static final List<Integer> WIDTHS = List.of(320, 640, 1200);
  private static final double QUALITY = 0.82;

  private Renditions() {}

  static byte[] jpeg(byte[] original, int width) {
    try {
      BufferedImage image = onWhite(ImageIO.read(new ByteArrayInputStream(original)));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Thumbnails.of(image)
          .width(Math.min(width, image.getWidth()))
          .outputFormat("jpg")
          .outputQuality(QUALITY)
          .toOutputStream(bytes);
      return bytes.toByteArray();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static BufferedImage onWhite(BufferedImage image) {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return opaque;
  }
}
