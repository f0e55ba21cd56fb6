package storehouse.launcher.demo.art;

import java.util.List;

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
    SoftLayer contact = new SoftLayer(side);
    SoftLayer pool = new SoftLayer(side);
    SoftLayer cast = new SoftLayer(side);
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
          contact.drop(x + side * .004, y + side * .006, covered);
        }
        if (height < side * .22) {
          pool.drop(x + height * .22, foot + side * .008, covered * .5f);
        }
        cast.drop(x + height * .42, floor - height * .07 + side * .004, covered * .5f);
      }
    }
    contact.blur(side / 100);
    pool.blur(side / 34);
    cast.blur(side / 20);
    return mixed(side, List.of(contact, pool, cast), .6f, .46f, .36f);
  }

  private static float[] lying(float[] mask, int side) {
    SoftLayer near = new SoftLayer(side);
    SoftLayer far = new SoftLayer(side);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        float covered = mask[y * side + x];
        near.drop(x + side * .006, y + side * .008, covered);
        far.drop(x + side * .022, y + side * .03, covered);
      }
    }
    near.blur(side / 110);
    far.blur(side / 26);
    return mixed(side, List.of(near, far), .4f, .38f);
  }

  private static float[] mixed(int side, List<SoftLayer> layers, float... strengths) {
    float[] sum = new float[side * side];
    for (int i = 0; i < sum.length; i++) {
      float lit = 1;
      for (int layer = 0; layer < layers.size(); layer++) {
        lit *= 1 - layers.get(layer).at(i) * strengths[layer];
      }
      sum[i] = 1 - lit;
    }
    return sum;
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
}
