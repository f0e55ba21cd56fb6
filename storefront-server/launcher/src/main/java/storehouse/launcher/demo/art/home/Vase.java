package storehouse.launcher.demo.art.home;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;
import storehouse.launcher.demo.art.Vessel;

/// Vases: a bottle, a gourd, a fluted cylinder, with dried stems in the first.
public final class Vase implements Subject {
  private static final String[] BODIES = {
    "M44 330 C50 420 40 470 92 540 C160 620 160 730 104 806",
    "M72 360 C40 440 60 470 120 540 C210 640 160 760 96 806",
    "M120 380 C104 520 134 660 108 804"
  };
  private static final double[] RIMS = {330, 360, 380};
  private static final double[] HALVES = {44, 72, 120};

  @Override
  public int styles() {
    return BODIES.length;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone glaze = colour.tone();
    if (style == 0) {
      stems(sheet);
    }
    String body = Shapes.turned(BODIES[style], Vessel.TILT);
    sheet.part(body, glaze, style == 1 ? Form.BALL : Form.CYLINDER, 34);
    if (style == 2) {
      flutes(sheet, body, glaze);
    } else {
      Materials.specks(sheet, body, glaze.at(-.8), 500, 2.6, .28);
      sheet.inside(body, s -> s.glow("#ffffff", .42, 440, 620, 46, 110));
    }
    if (style == 1) {
      sheet.inside(
          body,
          s ->
              s.line(
                  "M300 690A200 34 0 0 0 700 690M300 706A200 34 0 0 0 700 706",
                  glaze.at(-.6),
                  4,
                  .3));
    }
    Vessel.mouth(sheet, glaze, RIMS[style], HALVES[style], 10);
    if (style == 0) {
      sheet.inside(
          Shapes.ellipse(500, 328, 34, 6),
          s -> s.line("M488 320V340M502 320V340M512 320V340", "#8a6a45", 4, 1));
    }
  }

  private static void flutes(Sheet sheet, String body, Tone glaze) {
    sheet.inside(
        body,
        s -> {
          for (int i = -7; i <= 7; i++) {
            double x = 500 + 126 * Math.sin(i * Math.PI / 16);
            String line = Shapes.text("M%s 380C%s 520 %s 660 %s 830", x, x - i, x + i * 1.6, x);
            s.blurred(line, glaze.at(-.8), 9, .3);
            s.moved("translate(7 0)", t -> t.blurred(line, glaze.at(.9), 7, .3));
          }
        });
    sheet.edges(body, glaze, 26);
  }

  private static void stems(Sheet sheet) {
    double[][] ends = {{380, 60}, {450, 10}, {520, 40}, {590, 0}, {640, 90}};
    for (double[] end : ends) {
      String stem = Shapes.text("M500 340C500 240 %s 200 %s %s", end[0], end[0], end[1] + 60);
      sheet.line(stem, "#9a7a4e", 4, 1);
      for (int i = 0; i < 7; i++) {
        double y = end[1] + i * 17;
        double w = 15 - Math.abs(i - 3) * 2.2;
        sheet.part(
            Shapes.ellipse(end[0] + (i % 2 == 0 ? 6 : -6), y, w, 13),
            Tone.of("#d2b27c"),
            Form.BALL,
            5);
      }
    }
  }
}
