package storehouse.launcher.demo.art;

/// How a part of a thing takes the studio's light, which comes from the upper left.
///
/// `stops` are pairs of offset and shade (see [Tone#at]); `edge` is how far the soft shading
/// reaches inwards from the outline, in thousandths of the picture.
public enum Form {
  /// An upright round body: mug, bottle, lamp shade.
  CYLINDER(Axis.ACROSS, 30, 0, -.5, .07, -.22, .25, .34, .42, .1, .68, -.28, .91, -.68, 1, -.42),
  /// The same with a narrow, hard highlight, for enamel, glaze and lacquer.
  GLOSS(Axis.ACROSS, 26, 0, -.55, .09, -.1, .2, .42, .25, .62, .31, .3, .6, -.15, .9, -.7, 1, -.3),
  /// A round body that bulges towards the viewer.
  BALL(Axis.ROUND, 40, 0, .58, .3, .2, .6, -.16, .85, -.52, 1, -.75),
  /// A flat front, lit from the upper left.
  PANEL(Axis.DIAGONAL, 16, 0, .2, .45, 0, 1, -.26),
  /// A surface that faces up.
  TOP(Axis.DOWN, 10, 0, .3, .5, .22, 1, .1),
  /// A surface that faces right or down, away from the light.
  SIDE(Axis.DOWN, 14, 0, -.22, 1, -.48),
  /// The inside of something hollow.
  HOLLOW(Axis.DOWN, 22, 0, -.6, .5, -.34, 1, -.04),
  /// Soft, filled things: cushions, seats, bears.
  PADDED(Axis.ROUND, 62, 0, .34, .4, .12, .75, -.14, 1, -.45),
  /// Cloth lying flat.
  CLOTH(Axis.DIAGONAL, 34, 0, .16, .5, 0, 1, -.16),
  /// Polished metal, upright and round.
  STEEL_ROUND(
      Axis.ACROSS,
      14,
      0,
      -.55,
      .06,
      .1,
      .17,
      1.35,
      .25,
      .5,
      .38,
      -.2,
      .55,
      -.58,
      .66,
      -.34,
      .8,
      1.1,
      .88,
      .2,
      1,
      -.62),
  /// Brushed metal, flat.
  STEEL_FLAT(Axis.DIAGONAL, 10, 0, .5, .22, .1, .4, .95, .6, -.1, .8, .35, 1, -.42);

  enum Axis {
    ACROSS,
    DOWN,
    DIAGONAL,
    ROUND
  }

  final Axis axis;
  final int edge;
  private final double[] stops;

  Form(Axis axis, int edge, double... stops) {
    this.axis = axis;
    this.edge = edge;
    this.stops = stops;
  }

  /// The gradient's element with the given id in the given tone.
  String gradient(String id, Tone tone) {
    StringBuilder text = new StringBuilder(200);
    text.append(
        switch (axis) {
          case ACROSS -> "<linearGradient id=\"" + id + "\" x1=\"0\" y1=\"0\" x2=\"1\" y2=\"0\">";
          case DOWN -> "<linearGradient id=\"" + id + "\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\">";
          case DIAGONAL ->
              "<linearGradient id=\"" + id + "\" x1=\"0.1\" y1=\"0\" x2=\"0.9\" y2=\"1\">";
          case ROUND -> "<radialGradient id=\"" + id + "\" cx=\"0.34\" cy=\"0.27\" r=\"0.85\">";
        });
    for (int i = 0; i < stops.length; i += 2) {
      text.append("<stop offset=\"").append(stops[i]).append("\" stop-color=\"");
      text.append(tone.at(stops[i + 1])).append("\"/>");
    }
    return text.append(axis == Axis.ROUND ? "</radialGradient>" : "</linearGradient>").toString();
  }
}
