package storehouse.launcher.demo.art.wear;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Headwear: a baseball cap, a knitted beanie.
public final class Cap implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    if (style == 0) {
      cap(sheet, colour.tone());
    } else {
      beanie(sheet, colour.tone());
    }
  }

  private static void cap(Sheet sheet, Tone cloth) {
    String under = "M250 640C130 650 60 700 50 740C120 760 330 740 500 700Z";
    sheet.part(under, cloth.shifted(-.2), Form.SIDE, 12);
    String crown =
        "M230 650C220 470 320 360 490 356C670 354 780 470 790 670C740 700 640 716 520 712C400 708"
            + " 290 690 230 650Z";
    sheet.part(crown, cloth, Form.BALL, 50);
    Materials.weave(sheet, crown, cloth, 7);
    sheet.inside(
        crown,
        s -> {
          for (String seam :
              new String[] {
                "M490 356C390 420 350 540 356 690",
                "M490 356C560 430 600 560 590 712",
                "M490 356C680 420 740 560 744 690"
              }) {
            s.blurred(seam, cloth.at(-1), 12, .4);
            s.moved("translate(-7 0)", t -> t.stitches(seam, cloth.at(.5), 2));
            s.moved("translate(7 0)", t -> t.stitches(seam, cloth.at(.5), 2));
          }
        });
    for (double[] eye : new double[][] {{410, 470}, {548, 480}, {680, 480}}) {
      sheet.part(Shapes.circle(eye[0], eye[1], 8), cloth.shifted(-.2), Form.HOLLOW, 4);
    }
    sheet.part(Shapes.ellipse(490, 354, 22, 12), cloth, Form.BALL, 6);
    String brim = "M236 622C120 628 30 690 26 744C120 716 360 740 560 716C470 700 320 680 236 622Z";
    sheet.part(brim, cloth, Form.TOP, 20);
    Materials.weave(sheet, brim, cloth, 7);
    sheet.inside(
        brim,
        s -> {
          for (int i = 1; i < 5; i++) {
            s.moved(
                Shapes.text("translate(%s %s)", i * 16, i * -13),
                t -> t.stitches("M26 738C120 710 360 734 560 710", cloth.at(.5), 2));
          }
        });
  }

  private static void beanie(Sheet sheet, Tone wool) {
    String crown = Shapes.mirrored("M10 290 C170 296 236 420 240 640 L0 660");
    sheet.part(crown, wool, Form.BALL, 60);
    knit(sheet, crown, wool, 620);
    String cuff = Shapes.turned("M246 610 C256 660 256 720 246 780", .12);
    sheet.blurred("M254 612C340 650 660 650 746 612", wool.at(-1), 30, .4);
    sheet.part(cuff, wool, Form.CYLINDER, 30);
    knit(sheet, cuff, wool, 830);
    sheet.part(new Box(552, 700, 92, 50).round(5), Materials.LEATHER, Form.PANEL, 6);
    sheet.stitches(new Box(558, 706, 80, 38).round(3), "#e7c9a0", 2);
  }

  private static void knit(Sheet sheet, String shape, Tone wool, double bottom) {
    sheet.inside(
        shape,
        s -> {
          StringBuilder ribs = new StringBuilder();
          for (int i = -15; i <= 15; i++) {
            double x = 500 + 252 * Math.sin(i * Math.PI / 32);
            ribs.append(
                Shapes.text(
                    "M%s %sC%s 520 %s 420 %s 280",
                    x, bottom, x, 500 + (x - 500) * .8, 500 + (x - 500) * .2));
          }
          s.line(ribs.toString(), wool.at(-.9), 8, .34);
          s.moved("translate(-6 0)", t -> t.line(ribs.toString(), wool.at(.7), 4, .3));
        });
    sheet.edges(shape, wool, 40);
  }
}
