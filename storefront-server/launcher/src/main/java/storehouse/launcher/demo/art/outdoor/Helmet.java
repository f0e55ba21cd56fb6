package storehouse.launcher.demo.art.outdoor;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Cycling helmets: a round town helmet, a vented road helmet.
public final class Helmet implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone shell = colour.tone();
    sheet.tube("M330 650C360 780 420 824 470 836", Materials.PLASTIC, 13);
    sheet.tube("M600 650C560 760 520 810 470 836", Materials.PLASTIC, 13);
    sheet.part(new Box(446, 818, 48, 26).round(8), Materials.RUBBER, Form.PANEL, 6);
    String inside = "M190 640C300 700 640 700 800 620L770 680C640 730 330 730 214 690Z";
    sheet.part(inside, Materials.RUBBER, Form.HOLLOW, 14);
    String dome =
        "M176 640C150 420 300 270 500 270C720 270 850 420 836 600C836 630 820 640 790 644C640 690"
            + " 340 700 200 672C184 666 178 656 176 640Z";
    sheet.part(dome, shell, Form.BALL, 56);
    sheet.inside(
        dome,
        s -> {
          s.glow("#ffffff", .5, 400, 390, 150, 90);
          s.line("M178 620C330 664 650 660 836 590", shell.at(-.7), 5, .4);
        });
    if (style == 0) {
      sheet.part(
          "M790 600C860 600 910 616 920 636C880 656 820 660 770 650Z",
          shell.shifted(-.2),
          Form.TOP,
          8);
      for (double x : new double[] {360, 470, 580}) {
        sheet.part(
            Shapes.ellipse(x, 350 - (x == 470 ? 14 : 0), 34, 11), Materials.RUBBER, Form.HOLLOW, 5);
      }
      sheet.stitches("M184 646C340 690 650 686 832 616", shell.at(.6), 2.4);
    } else {
      vents(sheet, dome, shell);
    }
  }

  private static void vents(Sheet sheet, String dome, Tone shell) {
    String[] vents = {
      "M250 560C280 440 350 370 430 330C380 410 350 480 340 570Z",
      "M390 580C400 480 440 390 510 320C500 410 490 490 480 580Z",
      "M530 580C540 480 560 400 590 330C630 400 630 500 620 574Z",
      "M670 560C670 480 660 420 640 350C720 400 760 470 764 540Z"
    };
    for (String vent : vents) {
      sheet.inside(dome, s -> s.part(vent, Materials.RUBBER, Form.HOLLOW, 14));
      sheet.line(vent, shell.at(.7), 4, .5);
    }
    sheet.line("M186 600C340 650 650 640 832 570", shell.isPale() ? "#c0402f" : "#f4efe4", 9, .85);
  }
}
