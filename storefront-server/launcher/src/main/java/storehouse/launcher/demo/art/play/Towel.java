package storehouse.launcher.demo.art.play;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Towels: a folded stack, a pair hanging from a rail.
public final class Towel implements Subject {
  @Override
  public Stage stage(int style) {
    return style == 1 ? Stage.LYING : Stage.STANDING;
  }

  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone terry = colour.tone();
    if (style == 0) {
      double[] shades = {-.16, .12, 0};
      for (int i = 0; i < 3; i++) {
        folded(sheet, terry.shifted(shades[i]), 690 - i * 112, i);
      }
    } else {
      hanging(sheet, terry);
    }
  }

  private static void loops(Sheet sheet, String shape, Tone terry) {
    Materials.specks(sheet, shape, terry.at(.9), 2600, 3.2, .2);
    Materials.specks(sheet, shape, terry.at(-.8), 2600, 2.8, .2);
  }

  private static void folded(Sheet sheet, Tone terry, double y, int layer) {
    double in = layer * 8;
    for (int fold = 1; fold >= 0; fold--) {
      double top = y + fold * 52;
      String shape =
          Shapes.text(
              "M%s %sC%s %s %s %s %s %sH%sC%s %s %s %s %s %sZ",
              232 + in, top + 8, 196 + in, top + 14, 196 + in, top + 60, 232 + in, top + 64,
              762 - in, 790 - in, top + 60, 790 - in, top + 12, 762 - in, top + 4);
      sheet.part(shape, terry, Form.TOP, 24);
      sheet.inside(shape, s -> s.fade(shape, terry.at(-1), 0, .45));
      loops(sheet, shape, terry);
      sheet.line(Shapes.text("M700 %sV%s", top + 8, top + 60), terry.at(.6), 8, .5);
      sheet.line(Shapes.text("M684 %sV%s", top + 8, top + 60), terry.at(-.6), 3, .5);
    }
  }

  private static void hanging(Sheet sheet, Tone terry) {
    sheet.tube("M150 250H850", Materials.BRASS, 20);
    for (double x : new double[] {160, 840}) {
      sheet.part(Shapes.circle(x, 250, 24), Materials.BRASS, Form.BALL, 7);
    }
    towel(sheet, Materials.CHALK, 220, 660);
    towel(sheet, terry, 480, 780);
  }

  private static void towel(Sheet sheet, Tone terry, double x, double bottom) {
    double r = x + 270;
    String shape =
        Shapes.text(
            "M%s 246C%s 232 %s 232 %s 246L%s %sC%s %s %s %s %s %sZ",
            x,
            x + 60,
            r - 60,
            r,
            r + 4,
            bottom,
            r - 80,
            bottom + 12,
            x + 80,
            bottom - 6,
            x - 4,
            bottom);
    sheet.part(shape, terry, Form.CLOTH, 30);
    sheet.inside(
        shape,
        s -> {
          for (double fold : new double[] {.24, .55, .8}) {
            double at = x + 270 * fold;
            s.fold(terry, .9, at, 236, at + 14, 480, at - 6, bottom + 40, 34);
          }
          s.line(Shapes.text("M%s %sH%s", x - 10, bottom - 96, r + 10), terry.at(-.4), 30, .5);
          s.line(
              Shapes.text(
                  "M%s %sH%sM%s %sH%s", x - 10, bottom - 114, r + 10, x - 10, bottom - 78, r + 10),
              terry.at(.6),
              4,
              .6);
          s.blurred(Shapes.text("M%s 262H%s", x, r), terry.at(-1), 20, .3);
        });
    loops(sheet, shape, terry);
  }
}
