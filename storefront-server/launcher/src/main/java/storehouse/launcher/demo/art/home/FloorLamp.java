package storehouse.launcher.demo.art.home;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Floor lamps: a tripod with a cloth shade, an arc, a slim uplighter.
public final class FloorLamp implements Subject {
  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone tone = colour.tone();
    switch (style) {
      case 0 -> tripod(sheet, tone);
      case 1 -> arc(sheet, tone);
      default -> uplighter(sheet, tone);
    }
  }

  private static void tripod(Sheet sheet, Tone tone) {
    sheet.tube("M506 300L540 800", Materials.OAK.shifted(-.1), 17);
    sheet.tube("M494 300L370 836", Materials.OAK, 19);
    sheet.tube("M506 300L646 836", Materials.OAK, 19);
    sheet.part(Shapes.turned("M20 290 L22 340", .2), Materials.BRASS, Form.STEEL_ROUND, 4);
    shade(sheet, tone);
  }

  private static void shade(Sheet sheet, Tone tone) {
    String shade = Shapes.turned("M112 40 L158 272", .13);
    sheet.part(shade, tone, Form.CYLINDER, 20);
    Materials.weave(sheet, shade, tone, 6);
    sheet.inside(
        shade,
        s -> {
          s.glow("#ffe2a6", .75, 500, 210, 150, 120);
          s.line("M340 264A158 21 0 0 0 660 264", tone.at(-.6), 6, .5);
        });
    sheet.part(Shapes.ellipse(500, 40, 112, 14), Tone.of("#fff0cd"), Form.TOP, 5);
  }

  private static void arc(Sheet sheet, Tone tone) {
    sheet.part(Shapes.turned("M90 800 L92 822", .17), Materials.CHALK, Form.CYLINDER, 5);
    sheet.part(Shapes.ellipse(500, 800, 90, 15), Materials.CHALK, Form.TOP, 5);
    sheet.tube("M500 800V330C500 40 760 20 800 210", Materials.BRASS, 15);
    sheet.moved(
        "translate(300 170)",
        s -> {
          s.part(Shapes.ellipse(500, 180, 120, 22), Tone.of("#ffeec2"), Form.TOP, 6);
          s.glow("#ffd78c", .55, 500, 200, 170, 80);
          String dome = Shapes.turned("M18 40 C80 50 122 110 122 178", .17);
          s.part(dome, tone, Form.GLOSS, 22);
          s.inside(
              dome,
              t -> t.gleam("M430 86C404 110 394 140 390 180L408 184C412 146 420 116 444 94Z", .55));
        });
  }

  private static void uplighter(Sheet sheet, Tone tone) {
    sheet.part(Shapes.turned("M104 802 L106 820", .17), tone, Form.GLOSS, 5);
    sheet.part(Shapes.ellipse(500, 802, 104, 17), tone, Form.TOP, 6);
    sheet.tube("M500 798V180", tone, 17);
    sheet.glow("#ffdf9c", .5, 500, 60, 220, 110);
    sheet.part(Shapes.turned("M140 90 C130 150 60 186 14 190", .17), tone, Form.GLOSS, 14);
    sheet.part(Shapes.ellipse(500, 90, 140, 22), Tone.of("#fff3d2"), Form.TOP, 6);
    sheet.tube("M506 430C560 420 570 380 574 350", tone, 9);
    sheet.part("M548 356C552 320 600 320 604 356Z", tone, Form.GLOSS, 6);
  }
}
