package storehouse.launcher.demo.art;

/// An open, round vessel: the parts that mugs, bowls, pots and vases share.
public final class Vessel {
  /// How far from above the camera looks: the height of a circle against its width.
  public static final double TILT = .17;

  private Vessel() {}

  /// The rim and the hollow within, for a mouth at `y` with the given half width and wall.
  public static void mouth(Sheet sheet, Tone tone, double... yWidthWall) {
    double y = yWidthWall[0];
    double r = yWidthWall[1];
    double wall = yWidthWall[2];
    sheet.part(Shapes.ellipse(500, y, r, r * TILT), tone.shifted(.12), Form.TOP, 6);
    String hollow = Shapes.ellipse(500, y + wall * .12, r - wall, (r - wall) * TILT);
    sheet.part(hollow, tone.shifted(-.12), Form.HOLLOW, 18);
    sheet.inside(hollow, s -> s.glow(tone.at(.5), .5, 500 + r * .45, y + r * .14, r * .6, r * .12));
    sheet.line(
        Shapes.text(
            "M%s %sA%s %s 0 0 0 %s %s",
            500 - r * .92, y + r * TILT * .36, r, r * TILT, 500 + r * .1, y + r * TILT * .98),
        tone.at(.95),
        2.6,
        .75);
  }

  /// A band around the body between two heights, bulging as the body does.
  public static String band(double halfTop, double top, double halfBottom, double bottom) {
    return Shapes.text(
        "M%s %sA%s %s 0 0 0 %s %sL%s %sA%s %s 0 0 1 %s %sZ",
        500 - halfTop,
        top,
        halfTop,
        halfTop * TILT,
        500 + halfTop,
        top,
        500 + halfBottom,
        bottom,
        halfBottom,
        halfBottom * TILT,
        500 - halfBottom,
        bottom);
  }
}
