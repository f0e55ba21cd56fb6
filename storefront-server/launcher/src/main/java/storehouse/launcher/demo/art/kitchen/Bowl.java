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
  private static final String BODY =
      Shapes.turned("M280 560 C272 700 190 790 112 796", Vessel.TILT);
  private static final String BELOW_RIM = BODY.replace("Z", "A280 47.6 0 0 0 780 560Z");
  private static final String SHADED = "M232 460H768L764 640H236Z";

  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone glaze = colour.tone();
    if (style == 0) {
      wall(sheet, glaze, BODY);
      mouth(sheet, glaze);
      return;
    }
    // From the innermost bowl outwards: each hides the one within up to its own rim.
    sheet.moved(
        "translate(0 -104)",
        s -> {
          wall(s, glaze, BODY);
          mouth(s, glaze);
        });
    sheet.moved("translate(0 -52)", s -> nested(s, Materials.CHALK));
    nested(sheet, glaze.shifted(-.1));
  }

  private static void wall(Sheet sheet, Tone glaze, String body) {
    foot(sheet);
    sheet.part(body, glaze, Form.GLOSS, 34);
    sheet.inside(
        body,
        s -> {
          s.fade("M200 700H800V840H200Z", glaze.at(-1), 0, .4);
          s.gleam("M270 640C290 700 330 750 380 784L404 784C350 744 312 700 292 634Z", .5);
        });
    Materials.specks(sheet, body, glaze.at(-.9), 420, 2.6, .3);
    sheet.line("M221 566A280 48 0 0 0 779 566", glaze.at(.9), 5, .55);
  }

  private static void nested(Sheet sheet, Tone glaze) {
    sheet.inside(SHADED, s -> s.blurred("M224 556A278 47 0 0 0 776 556", "#1c1712", 26, .45));
    wall(sheet, glaze, BELOW_RIM);
  }

  private static void foot(Sheet sheet) {
    sheet.part(
        Shapes.turned("M104 780 L110 812", Vessel.TILT), Tone.of("#d8c3a5"), Form.CYLINDER, 8);
  }

  private static void mouth(Sheet sheet, Tone glaze) {
    Vessel.mouth(sheet, glaze, 560, 280, 13);
    String hollow = Shapes.ellipse(500, 562, 266, 44);
    sheet.part(hollow, Tone.of("#efe6d6"), Form.HOLLOW, 20);
    sheet.inside(
        hollow,
        s -> {
          s.glow("#ffffff", .7, 600, 590, 200, 30);
          s.line("M250 572A250 40 0 0 0 750 572", glaze.at(.1), 3, .5);
        });
  }
}
