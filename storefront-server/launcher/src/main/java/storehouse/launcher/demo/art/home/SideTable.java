package storehouse.launcher.demo.art.home;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Side tables: a round one on three legs, a tray on a frame.
public final class SideTable implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone top = colour.tone();
    if (style == 0) {
      round(sheet, colour);
    } else {
      tray(sheet, top);
    }
  }

  private static void round(Sheet sheet, Colour colour) {
    Tone top = colour.tone();
    Tone legs = colour.isWood() ? top : Materials.OAK;
    sheet.tube("M520 440L560 770", legs.shifted(-.15), 22);
    sheet.tube("M360 450L290 824", legs, 25);
    sheet.tube("M640 450L714 824", legs, 25);
    String side = "M210 410A290 48 0 0 0 790 410V436A290 50 0 0 1 210 436Z";
    sheet.part(side, top.shifted(-.12), Form.CYLINDER, 8);
    String plate = Shapes.ellipse(500, 410, 290, 50);
    sheet.part(plate, top, Form.TOP, 10);
    if (colour.isWood()) {
      Materials.grain(sheet, plate, top, false);
    }
    sheet.inside(plate, s -> s.glow("#ffffff", .4, 400, 396, 170, 26));
  }

  private static void tray(Sheet sheet, Tone tone) {
    sheet.tube("M388 440V770M612 440V770", tone.shifted(-.35), 12);
    sheet.tube(Shapes.ellipse(500, 796, 214, 34), tone.shifted(-.15), 13);
    sheet.tube("M290 470V800M710 470V800", tone.shifted(-.1), 14);
    String rim = "M240 400A260 44 0 0 0 760 400V452A260 46 0 0 1 240 452Z";
    sheet.part(Shapes.ellipse(500, 400, 260, 44), tone, Form.HOLLOW, 16);
    sheet.part(Shapes.ellipse(500, 420, 244, 36), tone.shifted(-.05), Form.TOP, 8);
    sheet.part(rim, tone, Form.GLOSS, 12);
    sheet.line("M240 400A260 44 0 0 0 760 400", tone.at(.9), 3, .7);
    sheet.inside(rim, s -> s.gleam("M300 420V480L330 486V424Z", .4));
  }
}
