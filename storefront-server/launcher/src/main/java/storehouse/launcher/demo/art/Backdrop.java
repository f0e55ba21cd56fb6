package storehouse.launcher.demo.art;

/// The studio's paper: a wall that rolls into the floor, lit from the upper left.
final class Backdrop {
  private static final float[] LIT = {249, 246, 240};
  private static final float[] SHADED = {222, 214, 202};

  private Backdrop() {}

  /// Red, green and blue for each pixel, row by row.
  static float[] light(int size) {
    float[] rgb = new float[size * size * 3];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        float dark = darkness((float) x / size, (float) y / size);
        for (int channel = 0; channel < 3; channel++) {
          rgb[(y * size + x) * 3 + channel] =
              LIT[channel] + (SHADED[channel] - LIT[channel]) * dark;
        }
      }
    }
    return rgb;
  }

  private static float darkness(float x, float y) {
    double fromLight = Math.hypot(x - .38, (y - .36) * .95);
    double vignette = smooth(fromLight, .22, 1.0) * .72;
    double roll = smooth(y, .56, .74) * .17 - smooth(y, .74, .98) * .10;
    return (float) Math.clamp(vignette + roll, 0, 1);
  }

  private static double smooth(double value, double from, double to) {
    double t = Math.clamp((value - from) / (to - from), 0, 1);
    return t * t * (3 - 2 * t);
  }
}
