package storehouse.launcher.demo.art.kitchen;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Cutting boards seen from above: with a handle, with a juice groove.
public final class CuttingBoard implements Subject {
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
    sheet.moved("rotate(-24 500 500)", s -> board(s, colour.tone(), style));
  }

  private static void board(Sheet sheet, Tone wood, int style) {
    String shape =
        style == 0
            ? "M300 340C300 310 320 300 350 300H440C462 300 466 280 466 250V120C466 76 534 76 534"
                + " 120V250C534 280 538 300 560 300H650C680 300 700 310 700 340V800C700 830 680"
                + " 840 650 840H350C320 840 300 830 300 800Z"
            : new Box(230, 300, 540, 420).round(46);
    sheet.moved("translate(5 9)", s -> s.part(shape, wood.shifted(-.3), Form.SIDE, 4));
    sheet.part(shape, wood, Form.PANEL, 10);
    Materials.grain(sheet, shape, wood, style == 0);
    for (int i = 1; i < 4; i++) {
      double at = style == 0 ? 300 + i * 100 : 300 + i * 105;
      String joint = style == 0 ? Shapes.text("M%s 300V840", at) : Shapes.text("M230 %sH770", at);
      double shade = i % 2 == 0 ? .1 : -.12;
      sheet.inside(shape, s -> s.line(joint, wood.at(-.7), 2.4, .5 + shade));
    }
    if (style == 0) {
      sheet.part(Shapes.circle(500, 130, 17), wood.shifted(-.4), Form.HOLLOW, 6);
    } else {
      String groove = new Box(262, 332, 476, 356).round(30);
      sheet.line(groove, wood.at(-.6), 13, .5);
      sheet.moved("translate(2 3)", s -> s.line(groove, wood.at(.8), 4, .5));
    }
    sheet.inside(shape, s -> s.fade("M230 280H560L400 860H230Z", "#ffffff", .09, .01));
  }
}
