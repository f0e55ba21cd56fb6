package storehouse.launcher.demo.art.home;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Wall clocks: a wooden ring, a plain dial, a station clock.
public final class Clock implements Subject {
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
    Tone tone = colour.tone();
    boolean painted = style == 1;
    sheet.part(Shapes.circle(500, 500, 330), tone, Form.PANEL, 14);
    if (colour.isWood()) {
      Materials.grain(sheet, Shapes.circle(500, 500, 330), tone, false);
    }
    sheet.line(Shapes.circle(500, 500, 326), tone.at(.8), 4, .5);
    Tone face = painted ? tone.shifted(.08) : Materials.PAPER;
    String dial = Shapes.circle(500, 500, 290);
    sheet.part(dial, face, Form.PANEL, 24);
    sheet.blurred(Shapes.circle(504, 506, 292), "#000000", 18, .25);
    String ink = painted && !tone.isPale() ? "#f6f2e8" : "#22282a";
    marks(sheet, ink, style);
    hands(sheet, ink);
    sheet.inside(dial, s -> s.fade("M200 200L520 160L360 840L160 800Z", "#ffffff", .16, .03));
  }

  private static void marks(Sheet sheet, String ink, int style) {
    for (int i = 0; i < 60; i++) {
      boolean hour = i % 5 == 0;
      if (style == 0 && !hour) {
        continue;
      }
      double outer = -262;
      double inner = hour ? (style == 2 ? -206 : -228) : -250;
      double width = hour ? (style == 2 ? 14 : 7) : 3;
      sheet.moved(
          Shapes.text("translate(500 500) rotate(%s)", i * 6.0),
          s -> s.line(Shapes.text("M0 %sV%s", outer, inner), ink, width, .92));
    }
  }

  private static void hands(Sheet sheet, String ink) {
    String hour = "M-9 40L-7 -150L0 -158L7 -150L9 40Z";
    String minute = "M-7 50L-5 -226L0 -234L5 -226L7 50Z";
    sheet.moved("translate(505 509) rotate(305)", s -> s.fill(hour, "#000000", .2));
    sheet.moved("translate(505 509) rotate(54)", s -> s.fill(minute, "#000000", .2));
    sheet.moved("translate(500 500) rotate(305)", s -> s.fill(hour, ink, 1));
    sheet.moved("translate(500 500) rotate(54)", s -> s.fill(minute, ink, 1));
    sheet.moved("translate(500 500) rotate(200)", s -> s.line("M0 60V-240", "#c0402f", 3.4, 1));
    sheet.part(Shapes.circle(500, 500, 15), Materials.BRASS, Form.BALL, 4);
  }
}
