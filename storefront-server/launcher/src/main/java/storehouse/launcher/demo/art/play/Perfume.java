package storehouse.launcher.demo.art.play;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Perfumes: a square flacon, a round one.
public final class Perfume implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    boolean square = style == 0;
    sheet.part(Shapes.mirrored("M34 330 L36 400"), Materials.BRASS, Form.STEEL_ROUND, 5);
    flacon(sheet, colour.tone(), square);
    sheet.part(new Box(430, 590, 140, 84).round(4), Materials.PAPER, Form.PANEL, 4);
    sheet.line("M456 622H544", "#33302a", 6, .85);
    sheet.line("M470 646H530", "#8a7a55", 4, .8);
    if (square) {
      String cap = new Box(430, 210, 140, 136).round(14);
      sheet.part(cap, Materials.RUBBER, Form.GLOSS, 18);
      sheet.inside(cap, s -> s.gleam("M452 216H470V340H452Z", .6));
    } else {
      sheet.part(Shapes.circle(500, 280, 72), Materials.BRASS, Form.BALL, 18);
      sheet.gleam(Shapes.ellipse(474, 252, 18, 22), .6);
    }
  }

  /// Thick glass, the liquid within, and what both reflect.
  private static void flacon(Sheet sheet, Tone scent, boolean square) {
    String outer = square ? new Box(300, 392, 400, 430).round(44) : Shapes.circle(500, 600, 226);
    String inner = square ? new Box(340, 440, 320, 340).round(26) : Shapes.circle(500, 604, 182);
    sheet.part(outer, Materials.GLASS.shifted(.2), Form.PANEL, 18);
    sheet.fill(outer, scent.at(.2), .18);
    sheet.part(inner, scent.shifted(.14), Form.PANEL, 26);
    sheet.inside(
        inner,
        s -> {
          s.fade("M300 400H700V510H300Z", "#ffffff", .62, .42);
          s.line("M300 510H700", scent.at(.9), 5, .7);
          s.glow(scent.at(1), .6, 560, 720, 120, 90);
          s.fade("M340 440H430L390 820H320Z", "#ffffff", .5, .08);
        });
    sheet.line(inner, scent.at(-.5), 3, .4);
    if (square) {
      sheet.gleam("M312 430H328V780H312Z", .85);
      sheet.fade("M672 430H690V790H672Z", "#ffffff", .5, .5);
    } else {
      sheet.gleam("M300 540C290 600 300 660 330 710L344 700C318 650 310 600 318 546Z", .85);
      sheet.fade(
          "M700 520C716 600 700 680 670 720L660 712C686 670 696 600 682 528Z", "#ffffff", .5, .5);
    }
  }
}
