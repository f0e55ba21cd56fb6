package storehouse.launcher.demo.art;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Outlines as SVG path data, on a canvas of 1000 by 1000 whose middle is x = 500.
public final class Shapes {
  private Shapes() {}

  /// A rectangle in canvas units.
  public record Box(double x, double y, double width, double height) {

    public String path() {
      return round(0);
    }

    /// The same rectangle with rounded corners.
    public String round(double radius) {
      double r = Math.min(radius, Math.min(width, height) / 2);
      return text(
          "M%s %sH%sA%s %s 0 0 1 %s %sV%sA%s %s 0 0 1 %s %sH%sA%s %s 0 0 1 %s %sV%sA%s %s 0 0 1 %s"
              + " %sZ",
          x + r,
          y,
          x + width - r,
          r,
          r,
          x + width,
          y + r,
          y + height - r,
          r,
          r,
          x + width - r,
          y + height,
          x + r,
          r,
          r,
          x,
          y + height - r,
          y + r,
          r,
          r,
          x + r,
          y);
    }
  }

  public static String ellipse(double cx, double cy, double rx, double ry) {
    return text(
        "M%s %sA%s %s 0 1 1 %s %sA%s %s 0 1 1 %s %sZ",
        cx - rx, cy, rx, ry, cx + rx, cy, rx, ry, cx - rx, cy);
  }

  public static String circle(double cx, double cy, double r) {
    return ellipse(cx, cy, r, r);
  }

  /// Mirrors half an outline about x = 500. The half is written as path data (`M`, `L`, `C`) whose
  /// x is the distance from the middle, from top to bottom.
  public static String mirrored(String half) {
    return turned(half, 0);
  }

  /// Like [#mirrored], but round as if thrown on a wheel: the bottom bulges by `tilt` of its half
  /// width, as seen from slightly above.
  public static String turned(String half, double tilt) {
    List<double[]> segments = parse(half);
    double[] first = segments.getFirst();
    double[] last = segments.getLast();
    double bottomX = last[last.length - 2];
    double bottomY = last[last.length - 1];
    StringBuilder path = new StringBuilder("M").append(text("%s %s", 500 + first[0], first[1]));
    for (double[] segment : segments.subList(1, segments.size())) {
      append(path, segment, 1);
    }
    path.append(
        text(
            "A%s %s 0 0 1 %s %s",
            Math.max(bottomX, .01), Math.max(bottomX * tilt, .01), 500 - bottomX, bottomY));
    for (int i = segments.size() - 1; i > 0; i--) {
      double[] before = segments.get(i - 1);
      append(path, reversed(segments.get(i), before), -1);
    }
    return path.append("Z").toString();
  }

  /// A wobbly line through the points, for wood grain, folds and seams.
  public static String smooth(double... points) {
    StringBuilder path = new StringBuilder(text("M%s %s", points[0], points[1]));
    for (int i = 2; i < points.length; i += 2) {
      double x0 = points[i - 2];
      double y0 = points[i - 1];
      double beforeX = i >= 4 ? points[i - 4] : x0;
      double beforeY = i >= 4 ? points[i - 3] : y0;
      double afterX = i + 2 < points.length ? points[i + 2] : points[i];
      double afterY = i + 2 < points.length ? points[i + 3] : points[i + 1];
      path.append(
          text(
              "C%s %s %s %s %s %s",
              x0 + (points[i] - beforeX) / 6,
              y0 + (points[i + 1] - beforeY) / 6,
              points[i] - (afterX - x0) / 6,
              points[i + 1] - (afterY - y0) / 6,
              points[i],
              points[i + 1]));
    }
    return path.toString();
  }

  /// A closed smooth outline through the points.
  public static String blob(double... points) {
    int n = points.length;
    double[] around = new double[n + 6];
    for (int i = 0; i < around.length; i++) {
      around[i] = points[Math.floorMod(i - 2, n)];
    }
    String whole = smooth(around);
    int firstCurve = whole.indexOf('C');
    int secondCurve = whole.indexOf('C', firstCurve + 1);
    int lastCurve = whole.lastIndexOf('C');
    return text("M%s %s", points[0], points[1]) + whole.substring(secondCurve, lastCurve) + "Z";
  }

  /// Path data (or any markup) with its numbers written short, and with a point in each locale.
  public static String text(String format, Object... numbers) {
    Object[] written = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      written[i] = numbers[i] instanceof Double d ? number(d) : String.valueOf(numbers[i]);
    }
    return String.format(Locale.ROOT, format, written);
  }

  private static String number(double value) {
    double rounded = Math.round(value * 1000) / 1000.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  private static void append(StringBuilder path, double[] segment, int side) {
    path.append(segment.length == 2 ? "L" : "C");
    for (int i = 0; i < segment.length; i += 2) {
      path.append(text("%s %s ", 500 + side * segment[i], segment[i + 1]));
    }
  }

  private static double[] reversed(double[] segment, double[] before) {
    double toX = before[before.length - 2];
    double toY = before[before.length - 1];
    return segment.length == 2
        ? new double[] {toX, toY}
        : new double[] {segment[2], segment[3], segment[0], segment[1], toX, toY};
  }

  private static List<double[]> parse(String half) {
    List<double[]> segments = new ArrayList<>();
    for (String command : half.split("(?=[MLC])")) {
      String[] numbers = command.substring(1).trim().split("[ ,]+");
      double[] values = new double[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        values[i] = Double.parseDouble(numbers[i]);
      }
      segments.add(values);
    }
    return segments;
  }
}
