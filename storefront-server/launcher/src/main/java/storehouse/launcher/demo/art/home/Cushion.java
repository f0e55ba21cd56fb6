package storehouse.launcher.demo.art.home;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Cushions: plain linen with piping, wide stripes, a knitted one.
public final class Cushion implements Subject {
  @Override
  public Stage stage(int style) {
    return Stage.LYING;
  }

  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    sheet.moved("rotate(-6 500 500)", s -> cushion(s, colour.tone(), style));
  }

  private static void cushion(Sheet sheet, Tone cloth, int style) {
    String shape =
        "M206 214C330 262 670 262 794 214C808 210 816 222 810 236C766 340 766 660 810 764C816 780"
            + " 806 792 790 786C670 744 330 744 210 786C194 792 184 780 190 764C234 660 234 340 190"
            + " 236C184 222 192 208 206 214Z";
    sheet.part(shape, cloth, Form.PADDED, 80);
    switch (style) {
      case 0 -> {
        Materials.weave(sheet, shape, cloth, 9);
        sheet.line(shape, cloth.at(-.4), 12, 1);
        sheet.moved("translate(-2 -2)", s -> s.line(shape, cloth.at(.25), 6, .9));
      }
      case 1 -> {
        stripes(sheet, shape, cloth);
        Materials.weave(sheet, shape, cloth, 9);
      }
      default -> knit(sheet, shape, cloth);
    }
    folds(sheet, shape, cloth);
  }

  private static void stripes(Sheet sheet, String shape, Tone cloth) {
    Tone band = cloth.isPale() ? Tone.of("#7d8b93") : Materials.CHALK;
    sheet.inside(
        shape,
        s -> {
          for (int i = 0; i < 5; i++) {
            double x = 300 + i * 100;
            double bow = (x - 500) * .12;
            s.line(
                Shapes.text("M%s 180C%s 400 %s 600 %s 820", x + bow, x - bow, x - bow, x + bow),
                band.at(-.02),
                30,
                .92);
          }
        });
    sheet.edges(shape, cloth, 64);
  }

  private static void knit(Sheet sheet, String shape, Tone cloth) {
    sheet.inside(
        shape,
        s -> {
          for (int column = 0; column < 17; column++) {
            StringBuilder braid = new StringBuilder();
            double x = 196 + column * 38;
            for (double y = 200; y < 800; y += 24) {
              braid.append(Shapes.text("M%s %sL%s %sL%s %s", x - 15, y, x, y + 17, x + 15, y));
            }
            s.line(braid.toString(), cloth.at(-.65), 11, .5);
            s.moved("translate(-1.5 -3)", t -> t.line(braid.toString(), cloth.at(.22), 7.5, .9));
          }
        });
    sheet.edges(shape, cloth, 70);
  }

  private static void folds(Sheet sheet, String shape, Tone cloth) {
    sheet.inside(
        shape,
        s -> {
          s.fold(cloth, 1, 206, 226, 290, 290, 330, 400, 34);
          s.fold(cloth, 1, 794, 226, 730, 290, 670, 390, 34);
          s.fold(cloth, 1, 206, 776, 270, 690, 320, 620, 34);
          s.fold(cloth, 1, 796, 776, 730, 710, 690, 610, 34);
          s.fold(cloth, .6, 500, 240, 486, 300, 494, 380, 20);
          s.fold(cloth, .6, 440, 770, 456, 710, 440, 640, 20);
          s.glow(cloth.at(.9), .3, 400, 400, 210, 190);
        });
  }
}
