package storehouse.launcher.demo.art;

/// The shadow that a thing throws, made from its outline at a quarter of the resolution.
final class Shadow {
  private static final int SCALE = 4;

  private final int side;
  private final float[] shade;

  private Shadow(int side, float[] shade) {
    this.side = side;
    this.shade = shade;
  }

  static Shadow of(int[] pixels, int size, Subject.Stage stage, double floor) {
    int side = size / SCALE;
    float[] mask = mask(pixels, size, side);
    return new Shadow(
        side,
        switch (stage) {
          case STANDING -> standing(mask, side, floor);
          case LYING -> lying(mask, side);
        });
  }

  /// From 0 (lit) to 1 (black), for a pixel of the full picture.
  float at(int x, int y) {
    float fx = Math.clamp((x + .5f) / SCALE - .5f, 0, side - 1.001f);
    float fy = Math.clamp((y + .5f) / SCALE - .5f, 0, side - 1.001f);
    int left = (int) fx;
    int top = (int) fy;
    float right = fx - left;
    float down = fy - top;
    int at = top * side + left;
    float upper = shade[at] * (1 - right) + shade[at + 1] * right;
    float lower = shade[at + side] * (1 - right) + shade[at + side + 1] * right;
    return upper * (1 - down) + lower * down;
  }

  /// `floorLine` is where the thing touches the floor, as a share of the picture's height.
  ///
  /// Three layers: the dark line of contact, the pool around the foot, the long cast to the right.
  private static float[] standing(float[] mask, int side, double floorLine) {
    float[] contact = new float[side * side];
    float[] pool = new float[side * side];
    float[] cast = new float[side * side];
    int floor = (int) (floorLine * side);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        float covered = mask[y * side + x];
        if (covered == 0) {
          continue;
        }
        int height = Math.max(0, floor - y);
        double foot = y >= floor ? y : floor - height * .05;
        if (height < side * .05) {
          drop(contact, side, x + side * .004, y + side * .006, covered);
        }
        if (height < side * .22) {
          drop(pool, side, x + height * .22, foot + side * .008, covered * .5f);
        }
        drop(cast, side, x + height * .42, floor - height * .07 + side * .004, covered * .5f);
      }
    }
    blur(contact, side, side / 100);
    blur(pool, side, side / 34);
    blur(cast, side, side / 20);
    return mixed(new float[][] {contact, pool, cast}, .6f, .46f, .36f);
  }

  private static float[] lying(float[] mask, int side) {
    float[] near = new float[side * side];
    float[] far = new float[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        float covered = mask[y * side + x];
        drop(near, side, x + side * .006, y + side * .008, covered);
        drop(far, side, x + side * .022, y + side * .03, covered);
      }
    }
    blur(near, side, side / 110);
    blur(far, side, side / 26);
    return mixed(new float[][] {near, far}, .4f, .38f);
  }

  private static float[] mixed(float[][] layers, float... strengths) {
    float[] sum = new float[layers[0].length];
    for (int i = 0; i < sum.length; i++) {
      float lit = 1;
      for (int layer = 0; layer < layers.length; layer++) {
        lit *= 1 - Math.min(1, layers[layer][i]) * strengths[layer];
      }
      sum[i] = 1 - lit;
    }
    return sum;
  }

  private static void drop(float[] layer, int side, double x, double yAndAmount, float amount) {
    int column = (int) Math.round(x);
    int row = (int) Math.round(yAndAmount);
    if (column >= 0 && column < side && row >= 0 && row < side) {
      layer[row * side + column] = Math.min(1, layer[row * side + column] + amount);
    }
  }

  private static float[] mask(int[] pixels, int size, int side) {
    float[] mask = new float[side * side];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        mask[y / SCALE * side + x / SCALE] +=
            (pixels[y * size + x] >>> 24) / (255f * SCALE * SCALE);
      }
    }
    return mask;
  }

  /// Three box blurs in each direction, which come close to a Gaussian.
  private static void blur(float[] layer, int side, int radius) {
    float[] line = new float[side];
    for (int pass = 0; pass < 3; pass++) {
      for (int i = 0; i < side; i++) {
        blurLine(layer, i * side, 1, line, radius);
        blurLine(layer, i, side, line, radius);
      }
    }
  }

  private static void blurLine(float[] layer, int from, int step, float[] line, int radius) {
    int n = line.length;
    for (int i = 0; i < n; i++) {
      line[i] = layer[from + i * step];
    }
    float sum = line[0] * radius;
    for (int i = 0; i <= radius; i++) {
      sum += line[Math.min(n - 1, i)];
    }
    for (int i = 0; i < n; i++) {
      layer[from + i * step] = sum / (2 * radius + 1);
      sum += line[Math.min(n - 1, i + radius + 1)] - line[Math.max(0, i - radius)];
    }
  }
}
