package storehouse.launcher.demo.art;

import java.util.Locale;

/// One material colour and everything between its deepest shade and its brightest light.
///
/// Shades are made in OKLCH, so that a shaded red stays red instead of turning grey or brown.
public record Tone(double lightness, double chroma, double hue) {

  /// The tone whose base is the given `#rrggbb`.
  public static Tone of(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    double r = linear(rgb >> 16 & 255);
    double g = linear(rgb >> 8 & 255);
    double b = linear(rgb & 255);
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    double bb = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    return new Tone(lightness, Math.hypot(a, bb), Math.atan2(bb, a));
  }

  /// The colour at a shade: -1 is the deepest shadow, 0 the base, 1 the brightest light.
  public String at(double shade) {
    double l;
    double c;
    if (shade >= 0) {
      l = lightness + (0.985 - lightness) * shade * 0.62;
      c = chroma * (1 - 0.45 * shade);
    } else {
      l = lightness * (1 + (isPale() ? 0.5 : 0.66) * shade) + 0.02 * shade;
      // Pale things are lit by the room and keep warm shadows; deep colours lose theirs.
      c = chroma * (isPale() ? 1 - 0.7 * shade : 1 + 0.42 * shade);
    }
    return hex(Math.max(0.05, l), c, hue);
  }

  public String base() {
    return at(0);
  }

  /// The same colour, lighter or darker as a material of its own.
  public Tone shifted(double shade) {
    return of(at(shade));
  }

  /// The same colour with its chroma multiplied, for faded cloth or bright enamel.
  public Tone vivid(double factor) {
    return new Tone(lightness, chroma * factor, hue);
  }

  public boolean isPale() {
    return lightness > 0.8;
  }

  public boolean isDark() {
    return lightness < 0.42;
  }

  private static String hex(double lightness, double chroma, double hue) {
    double a = chroma * Math.cos(hue);
    double b = chroma * Math.sin(hue);
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static int channel(double linear) {
    double clipped = Math.clamp(linear, 0, 1);
    double c = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
    return (int) Math.round(c * 255);
  }
}
