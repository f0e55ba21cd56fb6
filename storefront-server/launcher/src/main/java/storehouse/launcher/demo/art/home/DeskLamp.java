package storehouse.launcher.demo.art.home;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;
import storehouse.launcher.demo.art.Vessel;

/// Desk lamps: an arm with joints, a mushroom, a slim LED bar.
public final class DeskLamp implements Subject {
  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone tone = colour.tone();
    switch (style) {
      case 0 -> jointed(sheet, tone);
      case 1 -> mushroom(sheet, tone);
      default -> bar(sheet, tone);
    }
  }

  private static void foot(Sheet sheet, Tone tone, double half) {
    sheet.part(
        Shapes.turned(Shapes.text("M%s 784 L%s 806", half, half), Vessel.TILT),
        tone,
        Form.GLOSS,
        6);
    sheet.part(Shapes.ellipse(500, 784, half, half * Vessel.TILT), tone, Form.TOP, 10);
    sheet.glow("#ffffff", .35, 500 - half * .3, 780, half * .5, half * .07);
  }

  private static void jointed(Sheet sheet, Tone tone) {
    sheet.moved("translate(-60 0)", s -> foot(s, tone, 132));
    sheet.tube("M440 780L360 470", Materials.STEEL, 15);
    sheet.tube("M456 780L376 466", Materials.STEEL, 9);
    sheet.tube("M366 470L600 250", Materials.STEEL, 15);
    sheet.tube("M380 480L606 268", Materials.STEEL, 9);
    sheet.part(Shapes.circle(368, 470, 24), tone, Form.BALL, 8);
    sheet.moved(
        "rotate(-38 620 250)",
        s -> {
          s.part(Shapes.ellipse(620, 396, 130, 30), Tone.of("#fff0c4"), Form.TOP, 8);
          s.glow("#ffd888", .55, 620, 420, 180, 90);
          String shade =
              "M590 214C590 190 650 190 650 214L652 250C700 270 742 330 750 396A130 30 0 0 1 490"
                  + " 396C498 330 540 270 588 250Z";
          s.part(shade, tone, Form.GLOSS, 22);
          s.inside(
              shade,
              t ->
                  t.gleam(
                      "M560 280C530 310 516 350 512 396L532 404C536 350 550 310 574 286Z", .55));
          s.line("M490 396A130 30 0 0 0 750 396", tone.at(.9), 3, .6);
        });
  }

  private static void mushroom(Sheet sheet, Tone tone) {
    foot(sheet, tone, 116);
    String stem = Shapes.turned("M34 470 C30 600 40 700 70 786", .17);
    sheet.part(stem, tone, Form.GLOSS, 14);
    sheet.part(Shapes.ellipse(500, 480, 226, 36), Tone.of("#ffe9b8"), Form.HOLLOW, 10);
    sheet.glow("#ffdf98", .7, 500, 500, 220, 60);
    String cap = Shapes.turned("M30 250 C180 262 236 370 232 476", .15);
    sheet.part(cap, tone, Form.BALL, 40);
    sheet.inside(
        cap,
        s -> {
          s.gleam(Shapes.ellipse(400, 340, 34, 64), .5);
          s.fade("M260 430H740V520H260Z", "#ffd78c", 0, .4);
        });
  }

  private static void bar(Sheet sheet, Tone tone) {
    sheet.moved("translate(-120 0)", s -> foot(s, tone, 120));
    sheet.tube("M372 780V300", tone, 20);
    String bar = new Box(330, 262, 430, 40).round(20);
    sheet.fade("M352 302H744L800 560H300Z", "#ffe7b0", .42, 0);
    sheet.part(bar, tone, Form.TOP, 12);
    sheet.part(new Box(400, 296, 350, 10).round(5), Tone.of("#fff3d0"), Form.TOP, 0);
    sheet.part(Shapes.circle(372, 282, 28), tone, Form.BALL, 8);
  }
}
