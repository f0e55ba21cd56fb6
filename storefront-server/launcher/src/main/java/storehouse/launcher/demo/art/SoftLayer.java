package storehouse.launcher.demo.art;

/// A square of shade, from 0 to 1, that is filled spot by spot and then blurred.
final class SoftLayer {
  private final int side;
  private final float[] shade;
  private final float[] line;

  SoftLayer(int side) {
    this.side = side;
    this.shade = new float[side * side];
    this.line = new float[side];
  }

  float at(int index) {
    return Math.min(1, shade[index]);
  }

  /// Adds to the spot nearest to the point; points outside are lost.
  void drop(double x, double y, float amount) {
    int column = (int) Math.round(x);
    int row = (int) Math.round(y);
    if (column >= 0 && column < side && row >= 0 && row < side) {
      shade[row * side + column] = Math.min(1, shade[row * side + column] + amount);
    }
  }

  /// Three box blurs in each direction, which come close to a Gaussian.
  void blur(int radius) {
    for (int pass = 0; pass < 3; pass++) {
      for (int i = 0; i < side; i++) {
        blurLine(i * side, 1, radius);
        blurLine(i, side, radius);
      }
    }
  }

  private void blurLine(int from, int step, int radius) {
    for (int i = 0; i < side; i++) {
      line[i] = shade[from + i * step];
    }
    float sum = line[0] * radius;
    for (int i = 0; i <= radius; i++) {
      sum += line[Math.min(side - 1, i)];
    }
    for (int i = 0; i < side; i++) {
      shade[from + i * step] = sum / (2 * radius + 1);
      sum += line[Math.min(side - 1, i + radius + 1)] - line[Math.max(0, i - radius)];
    }
  }
}
