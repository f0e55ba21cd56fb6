package storehouse.launcher.demo.art.kitchen;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Frying pans seen from above: coated with a long handle, and cast iron with two spouts.
public final class FryingPan implements Subject {

  @Override
  public Stage stage(int style) {
    return Stage.LYING;
  }

  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    sheet.moved("rotate(-38 500 500) translate(0 70)", s -> pan(s, colour.tone(), style));
  }

  private static void pan(Sheet sheet, Tone tone, int style) {
    if (style == 0) {
      rivetedHandle(sheet);
    } else {
      castHandle(sheet, tone);
    }
    sheet.part(Shapes.circle(500, 500, 268), tone, Form.PANEL, 22);
    sheet.line(Shapes.circle(500, 500, 264), tone.at(.9), 4, .5);
    Tone inside = style == 0 ? Tone.of("#35373a") : tone.shifted(-.1);
    sheet.part(Shapes.circle(500, 500, 246), inside, Form.SIDE, 26);
    base(sheet, inside);
    if (style == 0) {
      for (int x = 486; x <= 514; x += 28) {
        sheet.part(Shapes.circle(x, 270, 8), Materials.STEEL, Form.BALL, 3);
      }
    }
  }

  private static void base(Sheet sheet, Tone inside) {
    String base = Shapes.circle(500, 506, 206);
    sheet.part(base, inside.shifted(.06), Form.PANEL, 12);
    sheet.inside(
        base,
        s -> {
          for (int r = 12; r < 206; r += 7) {
            s.line(Shapes.circle(500, 506, r), inside.at(r % 2 == 0 ? .6 : -.6), 1.6, .22);
          }
          s.glow("#ffffff", .26, 430, 430, 170, 120);
          s.fade("M300 400L520 300L600 340L340 520Z", "#ffffff", .1, .02);
        });
  }

  private static void rivetedHandle(Sheet sheet) {
    sheet.part(
        "M478 250L476 60C476 20 524 20 524 60L522 250Z", Materials.STEEL, Form.STEEL_ROUND, 6);
    String grip = "M470 176L464 -90C462 -142 538 -142 536 -90L530 176Z";
    sheet.part(grip, Materials.WALNUT, Form.CYLINDER, 18);
    Materials.grain(sheet, grip, Materials.WALNUT, true);
    sheet.part(Shapes.ellipse(500, -96, 12, 18), Materials.STEEL, Form.HOLLOW, 5);
  }

  private static void castHandle(Sheet sheet, Tone tone) {
    sheet.part(
        "M470 250C474 120 464 60 456 -20C452 -74 548 -74 544 -20C536 60 526 120 530 250Z",
        tone,
        Form.CYLINDER,
        16);
    sheet.part(Shapes.ellipse(500, -8, 16, 24), tone, Form.HOLLOW, 6);
    sheet.part(
        "M236 470C200 480 200 520 236 530ZM764 470C800 480 800 520 764 530Z", tone, Form.PANEL, 10);
  }
}
