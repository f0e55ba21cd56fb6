package storehouse.launcher.demo.art.outdoor;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Exercise goods: a rolled mat, a pair of dumbbells.
public final class YogaMat implements Subject {
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
    if (style == 0) {
      mat(sheet, colour.tone());
    } else {
      sheet.moved("translate(60 -190) rotate(-8 500 700)", s -> dumbbell(s, colour.tone()));
      sheet.moved("translate(-30 90) rotate(6 500 700)", s -> dumbbell(s, colour.tone()));
    }
  }

  private static void mat(Sheet sheet, Tone foam) {
    String sheetPart = "M300 790L860 760C900 758 920 776 900 788L820 822H330Z";
    sheet.part(sheetPart, foam.shifted(.06), Form.TOP, 8);
    String roll = "M260 600H700C780 600 800 640 800 706C800 780 780 812 700 812H260Z";
    sheet.part(roll, foam, Form.TOP, 50);
    sheet.inside(roll, s -> s.fade("M150 690H820V820H150Z", foam.at(-1), 0, .6));
    Materials.specks(sheet, roll, foam.at(-.9), 1800, 2.4, .22);
    for (double x : new double[] {400, 620}) {
      sheet.part(
          Shapes.text(
              "M%s 598C%s 660 %s 760 %s 814H%sC%s 760 %s 660 %s 598Z",
              x, x + 26, x + 26, x, x + 26, x + 52, x + 52, x + 26),
          Tone.of("#d8c3a5"),
          Form.TOP,
          8);
    }
    sheet.tube("M440 600C470 470 620 470 648 600", Tone.of("#d8c3a5"), 18);
    sheet.part(Shapes.ellipse(260, 706, 62, 106), foam.shifted(.1), Form.BALL, 14);
    for (int i = 1; i < 6; i++) {
      double r = 1 - i * .16;
      sheet.line(
          Shapes.ellipse(260 + i * 1.5, 706 + i * 2, 62 * r, 106 * r),
          foam.at(i % 2 == 0 ? .5 : -.7),
          4,
          .7);
    }
  }

  private static void dumbbell(Sheet sheet, Tone coat) {
    sheet.tube("M330 700H690", Materials.STEEL, 40);
    StringBuilder knurls = new StringBuilder();
    for (int x = 400; x < 610; x += 9) {
      knurls.append(Shapes.text("M%s 684L%s 716", (double) x, x + 8.0));
    }
    sheet.line(knurls.toString(), "#5a6064", 2, .6);
    for (int side = -1; side <= 1; side += 2) {
      double x = 500 + side * 170;
      for (int plate = 0; plate < 2; plate++) {
        double at = x + side * plate * 54;
        double h = plate == 0 ? 112 : 92;
        String disc = new Box(at - 30, 700 - h, 60, h * 2).round(22);
        sheet.part(disc, coat, Form.GLOSS, 18);
        sheet.inside(
            disc,
            s -> {
              s.fade(disc, "#ffffff", .25, 0);
              s.fade(
                  Shapes.text("M%s 700H%sV820H%sZ", at - 40, at + 40, at - 40), coat.at(-1), 0, .6);
            });
      }
    }
  }
}
