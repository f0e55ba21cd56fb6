package storehouse.launcher.demo.art;

import static storehouse.launcher.demo.art.Shapes.text;

import java.util.Random;
import java.util.function.Consumer;

/// A drawing in progress: parts are laid one over the other, each shaded as its [Form] asks.
///
/// The canvas is 1000 by 1000 with 500 to spare on each side; the [Studio] frames what was drawn,
/// so only proportions matter. Standing things stand on their lowest point. No filters are used:
/// soft edges are stacks of thin strokes, which draw ten times as fast.
public final class Sheet {
  private final StringBuilder definitions = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private final Random random = new Random(11);
  private int ids;

  /// A part with volume: gradient, soft shade on the far edge, soft light on the near edge.
  public Sheet part(String path, Tone tone, Form form) {
    return part(path, tone, form, form.edge);
  }

  public Sheet part(String path, Tone tone, Form form, double edge) {
    String gradient = id();
    definitions.append(form.gradient(gradient, tone));
    body.append(text("<path d=\"%s\" fill=\"url(#%s)\"/>", path, gradient));
    if (edge > 0) {
      edges(path, tone, edge);
    }
    return this;
  }

  /// Soft shading along the inside of an outline, as round edges show it.
  public Sheet edges(String path, Tone tone, double reach) {
    return inside(
        path,
        s -> {
          s.soft(path, tone.at(-1), reach * 2, .42, -reach * .32, -reach * .36);
          s.soft(path, tone.at(.95), reach * .9, .34, reach * .3, reach * .34);
        });
  }

  /// Draws only within the outline.
  public Sheet inside(String path, Consumer<Sheet> content) {
    String clip = id();
    definitions.append(text("<clipPath id=\"%s\"><path d=\"%s\"/></clipPath>", clip, path));
    body.append(text("<g clip-path=\"url(#%s)\">", clip));
    content.accept(this);
    body.append("</g>");
    return this;
  }

  /// Draws moved, turned or scaled, as an SVG transform says.
  public Sheet moved(String transform, Consumer<Sheet> content) {
    body.append(text("<g transform=\"%s\">", transform));
    content.accept(this);
    body.append("</g>");
    return this;
  }

  public Sheet fill(String path, String colour, double opacity) {
    body.append(text("<path d=\"%s\" fill=\"%s\" opacity=\"%s\"/>", path, colour, opacity));
    return this;
  }

  public Sheet line(String path, String colour, double width, double opacity) {
    body.append(
        text(
            "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" opacity=\"%s\""
                + " stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
            path, colour, width, opacity));
    return this;
  }

  /// A sewn seam: the groove, and the stitches beside it.
  public Sheet stitches(String path, String colour, double width) {
    body.append(
        text(
            "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" opacity=\"0.75\""
                + " stroke-dasharray=\"%s %s\" stroke-linecap=\"round\"/>",
            path, colour, width, width * 3.4, width * 2.6));
    return this;
  }

  /// A blurred line: dark ones are creases and contact, light ones are sheen.
  public Sheet blurred(String path, String colour, double width, double opacity) {
    soft(path, colour, width, opacity, 0, 0);
    return this;
  }

  /// A crease in cloth or leather that runs out at both ends: a soft valley with a lit ridge beside
  /// it.
  ///
  /// @param curve start, bend and end as x and y each, then the width at the bend
  public Sheet fold(Tone tone, double strength, double... curve) {
    double along = Math.hypot(curve[4] - curve[0], curve[5] - curve[1]);
    double nx = -(curve[5] - curve[1]) / along;
    double ny = (curve[4] - curve[0]) / along;
    double side = nx + ny < 0 ? -1 : 1;
    lens(tone.at(-1), .34 * strength, curve, new double[] {nx * side, ny * side, .55});
    lens(tone.at(1), .3 * strength, curve, new double[] {nx * side, ny * side, -.55});
    return this;
  }

  private void lens(String colour, double opacity, double[] curve, double[] normal) {
    int steps = 7;
    double shift = curve[6] * normal[2];
    body.append(text("<g fill=\"%s\" fill-opacity=\"%s\">", colour, opacity / steps));
    for (int i = 1; i <= steps; i++) {
      double width = curve[6] * 1.6 * i / steps;
      double x = curve[2] + normal[0] * shift;
      double y = curve[3] + normal[1] * shift;
      body.append(
          text(
              "<path d=\"M%s %sQ%s %s %s %sQ%s %s %s %sZ\"/>",
              curve[0],
              curve[1],
              x + normal[0] * width,
              y + normal[1] * width,
              curve[4],
              curve[5],
              x - normal[0] * width,
              y - normal[1] * width,
              curve[0],
              curve[1]));
    }
    body.append("</g>");
  }

  /// A round bar along the path: handles, frames, cables, legs.
  public Sheet tube(String path, Tone tone, double width) {
    double w = width;
    line(path, tone.at(-.75), w, 1);
    moved(
        text("translate(%s %s)", -w * .045, -w * .045),
        s -> s.line(path, tone.at(-.35), w * .86, 1));
    moved(text("translate(%s %s)", -w * .09, -w * .09), s -> s.line(path, tone.at(0), w * .64, 1));
    moved(
        text("translate(%s %s)", -w * .13, -w * .14), s -> s.line(path, tone.at(.32), w * .36, .9));
    moved(
        text("translate(%s %s)", -w * .16, -w * .18),
        s -> s.line(path, tone.at(.85), w * .12, .85));
    return this;
  }

  /// A soft round patch of light or shade, given as centre and radii.
  public Sheet glow(String colour, double opacity, double... circle) {
    String id = id();
    definitions.append(
        text(
            "<radialGradient id=\"%s\"><stop offset=\"0\" stop-color=\"%s\" stop-opacity=\"%s\"/>"
                + "<stop offset=\"0.5\" stop-color=\"%s\" stop-opacity=\"%s\"/>"
                + "<stop offset=\"1\" stop-color=\"%s\" stop-opacity=\"0\"/></radialGradient>",
            id, colour, opacity, colour, opacity * .42, colour));
    body.append(
        text(
            "<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\" fill=\"url(#%s)\"/>",
            circle[0], circle[1], circle[2], circle[circle.length - 1], id));
    return this;
  }

  /// A hard reflection of the studio's window that fades downwards.
  public Sheet gleam(String path, double opacity) {
    return fade(path, "#ffffff", opacity, opacity * .12);
  }

  /// A fill that changes its opacity from the top to the bottom of the outline.
  public Sheet fade(String path, String colour, double top, double bottom) {
    String id = id();
    definitions.append(
        text(
            "<linearGradient id=\"%s\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\""
                + " stop-color=\"%s\" stop-opacity=\"%s\"/><stop offset=\"1\" stop-color=\"%s\""
                + " stop-opacity=\"%s\"/></linearGradient>",
            id, colour, top, colour, bottom));
    body.append(text("<path d=\"%s\" fill=\"url(#%s)\"/>", path, id));
    return this;
  }

  /// Numbers for texture; the same for each sheet.
  public double chance(double from, double to) {
    return from + random.nextDouble() * (to - from);
  }

  /// The finished SVG document.
  public String svg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2000\" height=\"2000\""
        + " viewBox=\"-500 -500 2000 2000\"><defs>"
        + definitions
        + "</defs>"
        + body
        + "</svg>";
  }

  private void soft(String path, String colour, double width, double... opacityAndShift) {
    int steps = (int) Math.clamp(Math.round(width / 5), 4, 14);
    double each = opacityAndShift[0] / steps;
    body.append(
        text(
            "<g fill=\"none\" stroke=\"%s\" stroke-opacity=\"%s\" stroke-linejoin=\"round\""
                + " stroke-linecap=\"round\" transform=\"translate(%s %s)\">",
            colour, Math.round(each * 1000) / 1000.0, opacityAndShift[1], opacityAndShift[2]));
    for (int i = 1; i <= steps; i++) {
      double part = (double) i / steps;
      body.append(text("<path d=\"%s\" stroke-width=\"%s\"/>", path, width * part));
    }
    body.append("</g>");
  }

  private String id() {
    return "i" + ids++;
  }
}
