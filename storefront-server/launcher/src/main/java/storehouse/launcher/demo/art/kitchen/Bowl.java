package storehouse.launcher.demo.art.kitchen;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;
import storehouse.launcher.demo.art.Vessel;

/// Bowls: a single wide one, a stack of three.
public final class Bowl implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone glaze = colour.tone();
    if (style == 0) {
      bowl(sheet, glaze, 0);
    } else {
      bowl(sheet, glaze.shifted(-.12), 0);
      sheet.moved("translate(0 -46)", s -> bowl(s, Materials.CHALK, 0));
      sheet.moved("translate(0 -92)", s -> bowl(s, glaze, 0));
    }
  }

  private static void bowl(Sheet sheet, Tone glaze, double rim) {
    sheet.part(
        Shapes.turned("M104 780 L110 812", Vessel.TILT), Tone.of("#d8c3a5"), Form.CYLINDER, 8);
    String body = Shapes.turned("M280 560 C272 700 190 790 112 796", Vessel.TILT);
    sheet.part(body, glaze, Form.GLOSS, 34);
    sheet.inside(
        body,
        s -> {
          s.fade("M200 700H800V840H200Z", glaze.at(-1), 0, .4);
          s.gleam("M270 640C290 700 330 750 380 784L404 784C350 744 312 700 292 634Z", .5);
        });
    Vessel.mouth(sheet, glaze, 560 + rim, 280, 13);
    String hollow = Shapes.ellipse(500, 562, 266, 44);
    sheet.part(hollow, Tone.of("#efe6d6"), Form.HOLLOW, 20);
    sheet.inside(
        hollow,
        s -> {
          s.glow("#ffffff", .7, 600, 590, 200, 30);
          s.line("M250 572A250 40 0 0 0 750 572", glaze.at(.1), 3, .5);
        });
    Materials.specks(sheet, body, glaze.at(-.9), 420, 2.6, .3);
  }
}
