package storehouse.launcher.demo.art;

import java.awt.image.BufferedImage;

/// How a drawing is moved and scaled, so that all goods fill their pictures alike.
///
/// @param x shift to the right as a share of the picture's width
/// @param y shift down as a share of its height
/// @param scale from the canvas with its spare margin to the picture
/// @param floor where the thing stands, as a share of the picture's height
record Framing(double x, double y, double scale, double floor) {
  /// The whole canvas with its spare margin.
  static final Framing WHOLE = new Framing(0, 0, 1, 1);

  private static final double WIDEST = .78;
  private static final double TALLEST = .74;
  private static final double LARGEST = .62;

  /// Frames what is visible in a small rendering of the whole canvas.
  static Framing of(BufferedImage probe, Subject.Stage stage) {
    int side = probe.getWidth();
    int left = side;
    int right = 0;
    int top = side;
    int bottom = 0;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (probe.getRGB(x, y) >>> 24 > 60) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    double width = (double) (right - left) / side;
    double height = (double) (bottom - top) / side;
    double scale =
        Math.min(Math.min(WIDEST / width, TALLEST / height), LARGEST / Math.sqrt(width * height));
    double middle = .5 + height * scale / 2;
    double floor =
        switch (stage) {
          case STANDING -> Math.clamp(middle + .02, .72, .885);
          case LYING -> middle;
        };
    double x = .5 - (left + right) * .5 / side * scale;
    return new Framing(x, floor - (double) bottom / side * scale, scale, floor);
  }
}
