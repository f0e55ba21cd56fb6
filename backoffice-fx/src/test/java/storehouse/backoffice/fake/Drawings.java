package storehouse.backoffice.fake;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// Pictures for the fake: a parcel label, and a product on a quiet background.
final class Drawings {

  private Drawings() {}

  static byte[] label(String tracking) {
    BufferedImage image = new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(image);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 400, 600);
    pen.setColor(Color.BLACK);
    pen.drawRect(4, 4, 391, 591);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
    pen.drawString("UPS GROUND", 24, 64);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
    pen.drawString("SHIP TO", 24, 130);
    pen.drawString("Ada Shopper", 24, 160);
    pen.drawString("Rosenweg 12, 10115 Berlin", 24, 188);
    pen.drawString(tracking, 24, 260);
    Random bars = new Random(7);
    for (int x = 24; x < 376; x += 3 + bars.nextInt(5)) {
      pen.fillRect(x, 300, 1 + bars.nextInt(4), 220);
    }
    pen.dispose();
    return png(image);
  }

  static byte[] product(String name) {
    BufferedImage image = new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(image);
    pen.setColor(new Color(0xF3F0EA));
    pen.fillRect(0, 0, 320, 320);
    pen.setColor(Color.getHSBColor(Math.floorMod(name.hashCode(), 360) / 360f, 0.55f, 0.75f));
    pen.fillRoundRect(80, 90, 130, 150, 40, 40);
    pen.setStroke(new BasicStroke(18));
    pen.drawArc(180, 120, 80, 90, -90, 180);
    pen.dispose();
    return png(image);
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return pen;
  }

  private static byte[] png(BufferedImage image) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
