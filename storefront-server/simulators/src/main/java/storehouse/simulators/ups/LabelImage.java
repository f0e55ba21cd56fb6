package storehouse.simulators.ups;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.oned.Code128Writer;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/// A label of 4 by 6 inches at 200 dots per inch, with a barcode that a scanner reads.
record LabelImage(Label label) {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 1200;
  private static final int MARGIN = 40;
  private static final int RIGHT = WIDTH - MARGIN;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  static {
    System.setProperty("java.awt.headless", "true");
  }

  enum Format {
    PNG,
    GIF;

    /// @throws UpsError 400 for a printer language
    static Format of(JsonNode specification) {
      var code = specification.path("LabelImageFormat").path("Code").asText("PNG");
      return switch (code.toUpperCase(Locale.ROOT)) {
        case "PNG" -> PNG;
        case "GIF" -> GIF;
        default -> throw UpsError.invalid("121057", "Label image format is PNG or GIF here");
      };
    }
  }

  String base64(Format format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(draw(), format.name(), bytes);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  BufferedImage draw() {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(Color.BLACK);
    var pen = new Pen(graphics);
    addresses(pen);
    service(pen);
    barcode(pen);
    graphics.dispose();
    return image;
  }

  private void addresses(Pen pen) {
    int left = MARGIN;
    pen.lines(label.from().written(), left, 64, 22);
    pen.right(weight(), RIGHT, 72, 32);
    pen.right(DAY.format(Instant.ofEpochMilli(label.soldAt())), RIGHT, 106, 22);
    pen.rule(270);
    pen.bold("SHIP TO:", left, 318, 26);
    pen.lines(label.to().written(), left + 60, 362, 34);
    pen.rule(620);
  }

  private String weight() {
    return "%.1f KG".formatted(label.grams() / 1000.0);
  }

  private void service(Pen pen) {
    pen.bold(label.service().title().toUpperCase(Locale.ROOT), MARGIN, 690, 50);
    pen.text("TRACKING #: " + spaced(label.trackingNumber()), MARGIN, 735, 28);
    pen.rule(760);
  }

  private void barcode(Pen pen) {
    var number = label.trackingNumber();
    var matrix = new Code128Writer().encode(number, BarcodeFormat.CODE_128, RIGHT - MARGIN, 1);
    for (int x = 0; x < matrix.getWidth(); x++) {
      if (matrix.get(x, 0)) {
        pen.graphics().fillRect(MARGIN + x, 790, 1, 230);
      }
    }
    pen.rule(1045);
    int y = 1080;
    for (var reference : label.references().stream().limit(2).toList()) {
      pen.text("REF: " + reference, MARGIN, y, 24);
      y += 32;
    }
    pen.bold("SAMPLE - NO REAL SHIPMENT", MARGIN, HEIGHT - MARGIN, 24);
  }

  private static String spaced(String number) {
    return "%s %s %s %s %s"
        .formatted(
            number.substring(0, 2),
            number.substring(2, 5),
            number.substring(5, 8),
            number.substring(8, 10),
            number.substring(10, 14) + " " + number.substring(14));
  }

  private record Pen(Graphics2D graphics) {
    void text(String text, int x, int y, int size) {
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
      graphics.drawString(text, x, y);
    }

    void bold(String text, int x, int y, int size) {
      graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
      graphics.drawString(text, x, y);
    }

    void right(String text, int x, int y, int size) {
      graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
      graphics.drawString(text, x - graphics.getFontMetrics().stringWidth(text), y);
    }

    void lines(List<String> lines, int x, int y, int size) {
      int at = y;
      for (var line : lines) {
        text(line.toUpperCase(Locale.ROOT), x, at, size);
        at += size * 5 / 4;
      }
    }

    void rule(int y) {
      graphics.fillRect(MARGIN, y, RIGHT - MARGIN, 4);
    }
  }
}
