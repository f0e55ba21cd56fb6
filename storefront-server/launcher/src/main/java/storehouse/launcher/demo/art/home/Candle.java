package storehouse.launcher.demo.art.home;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;
import storehouse.launcher.demo.art.Vessel;

/// Scented candles: in a glass, in a lidded tin, a pair of pillars.
public final class Candle implements Subject {
  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone tone = colour.tone();
    switch (style) {
      case 0 -> glass(sheet, tone);
      case 1 -> tin(sheet, tone);
      default -> pillars(sheet, tone);
    }
  }

  private static void glass(Sheet sheet, Tone tone) {
    String body = Shapes.turned("M160 440 L160 770 C160 796 150 806 136 808", Vessel.TILT);
    sheet.part(body, tone, Form.GLOSS);
    sheet.inside(body, s -> s.gleam("M372 470V760L392 768V474Z", .5));
    label(sheet, tone, 590);
    Vessel.mouth(sheet, tone, 440, 160, 9);
    wax(sheet, 470, 136);
    flame(sheet, 452);
  }

  private static void tin(Sheet sheet, Tone tone) {
    String body = Shapes.turned("M210 590 L210 800", Vessel.TILT);
    sheet.part(body, tone, Form.STEEL_ROUND, 18);
    label(sheet, tone, 660);
    Vessel.mouth(sheet, tone, 590, 210, 8);
    wax(sheet, 606, 190);
    flame(sheet, 590);
  }

  private static void pillars(Sheet sheet, Tone tone) {
    sheet.moved("translate(120 0)", s -> pillar(s, tone, 520));
    sheet.moved("translate(-90 14)", s -> pillar(s, tone.shifted(.08), 360));
  }

  private static void pillar(Sheet sheet, Tone tone, double top) {
    String body = Shapes.turned(Shapes.text("M110 %s L112 806", top), Vessel.TILT);
    sheet.part(body, tone, Form.CYLINDER, 34);
    sheet.inside(body, s -> s.glow("#ffd9a0", .55, 500, top + 30, 130, 120));
    sheet.part(Shapes.ellipse(500, top, 110, 19), tone.shifted(.2), Form.TOP, 8);
    sheet.part(Shapes.ellipse(500, top + 3, 74, 11), tone.shifted(.1), Form.HOLLOW, 10);
    sheet.glow("#fff0c8", .8, 500, top + 2, 80, 14);
    flame(sheet, top - 8);
  }

  private static void wax(Sheet sheet, double y, double half) {
    sheet.part(Shapes.ellipse(500, y, half, half * .14), Tone.of("#f3ead6"), Form.TOP, 8);
    sheet.glow("#ffdf9e", .9, 500, y, half * .8, half * .12);
  }

  private static void flame(Sheet sheet, double y) {
    sheet.line(Shapes.text("M500 %sV%s", y + 22, y - 12), "#3a2c22", 5, 1);
    sheet.glow("#ffc766", .5, 500, y - 60, 120, 130);
    String flame =
        Shapes.text(
            "M500 %sC470 %s 486 %s 500 %sC516 %s 530 %s 500 %sZ",
            y - 6, y - 30, y - 70, y - 112, y - 70, y - 30, y - 6);
    sheet.fade(flame, "#ffb43c", .95, .95);
    sheet.fade(
        Shapes.text(
            "M500 %sC484 %s 492 %s 500 %sC508 %s 516 %s 500 %sZ",
            y - 8, y - 26, y - 50, y - 80, y - 50, y - 26, y - 8),
        "#fff6d6",
        1,
        .9);
  }

  private static void label(Sheet sheet, Tone tone, double y) {
    String label =
        Shapes.text("M408 %sA160 27 0 0 0 592 %sV%sA160 27 0 0 1 408 %sZ", y, y, y + 110, y + 110);
    sheet.part(label, Materials.PAPER, Form.CYLINDER, 8);
    sheet.line(Shapes.text("M446 %sA160 14 0 0 0 554 %s", y + 52, y + 52), "#3a3d3b", 7, .85);
    sheet.line(Shapes.text("M466 %sA160 14 0 0 0 534 %s", y + 78, y + 78), tone.at(-.2), 4, .8);
  }
}
