package storehouse.launcher.demo.art.home;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Folded blankets with fringes: plain, striped, waffle.
public final class Blanket implements Subject {
  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone wool = colour.tone();
    for (int layer = 0; layer < 4; layer++) {
      double y = 690 - layer * 74;
      layer(sheet, wool.shifted(layer % 2 == 0 ? -.06 : 0), y, layer * 5);
    }
    top(sheet, wool, style);
  }

  private static void layer(Sheet sheet, Tone wool, double y, double inset) {
    String shape =
        Shapes.text(
            "M%s 8C%s 34 %s 76 %s 84L%s 84C%s 76 %s 18 %s 4Z",
            200 + inset,
            180 + inset,
            184 + inset,
            206 + inset,
            792 - inset,
            826 - inset,
            826 - inset,
            792 - inset);
    sheet.moved(
        Shapes.text("translate(0 %s)", y),
        s -> {
          s.part(shape, wool, Form.TOP, 22);
          s.inside(
              shape,
              t -> {
                t.fade(shape, wool.at(-1), 0, .5);
                // The open side shows the edges of the folds.
                t.line("M760 44C800 40 806 46 830 40", wool.at(-.9), 5, .55);
                t.blurred("M700 52C780 48 800 54 830 48", wool.at(.9), 8, .4);
              });
          Materials.weave(s, shape, wool, 8);
        });
  }

  private static void top(Sheet sheet, Tone wool, int style) {
    String face =
        "M220 470C260 420 300 388 340 380L704 380C750 392 780 430 800 470C812 500 800 530 780"
            + " 534L226 538C204 530 206 492 220 470Z";
    sheet.part(face, wool, Form.TOP, 30);
    Tone band = wool.isPale() ? Tone.of("#8b5e4a") : Materials.CHALK;
    sheet.inside(
        face,
        s -> {
          if (style == 1) {
            s.line("M300 370L236 540M330 370L272 540", band.at(0), 14, .9);
            s.line("M700 370L764 540M670 370L728 540", band.at(0), 14, .9);
          }
          if (style == 2) {
            StringBuilder grid = new StringBuilder();
            for (int i = -14; i <= 14; i++) {
              grid.append(Shapes.text("M%s 376L%s 540", 500 + i * 15, 500 + i * 22));
            }
            for (double y = 384; y < 540; y += 13) {
              grid.append(Shapes.text("M190 %sH810", y));
            }
            s.line(grid.toString(), wool.at(-.7), 3.4, .35);
            s.moved("translate(-2 -3)", t -> t.line(grid.toString(), wool.at(.9), 2.4, .35));
          }
        });
    Materials.weave(sheet, face, wool, 7);
    sheet.inside(face, s -> s.fade("M200 500H820V545H200Z", wool.at(-1), 0, .4));
    fringe(sheet, style == 2 ? wool : band);
  }

  private static void fringe(Sheet sheet, Tone yarn) {
    for (double x = 236; x < 790; x += 15) {
      double sway = sheet.chance(-6, 6);
      String strand =
          Shapes.text(
              "M%s 530C%s 560 %s 580 %s %s",
              x, x + sway, x - sway, x + sway, sheet.chance(596, 612));
      sheet.line(strand, yarn.at(-.5), 7, .9);
      sheet.moved("translate(-1 0)", s -> s.line(strand, yarn.at(.1), 3.6, 1));
    }
  }
}
