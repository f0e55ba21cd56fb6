package storehouse.launcher.demo.art.tech;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Wristwatches laid flat: a dress watch, a diver, a smart watch.
public final class Watch implements Subject {
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
    sheet.moved("rotate(14 500 500)", s -> watch(s, colour, style));
  }

  private static void watch(Sheet sheet, Colour colour, int style) {
    Tone strap = colour.tone();
    double half = style == 0 ? 66 : 80;
    strap(sheet, strap, half, 1);
    sheet.moved("translate(0 1000) scale(1 -1)", s -> strap(s, strap, half, -1));
    for (int y = 0; y < 2; y++) {
      sheet.part(
          new Box(500 - half - 12, y == 0 ? 330 : 620, half * 2 + 24, 52).round(14),
          Materials.STEEL,
          Form.STEEL_ROUND,
          6);
    }
    if (style == 2) {
      smart(sheet);
      return;
    }
    sheet.part(new Box(662, 478, 34, 44).round(7), Materials.STEEL, Form.STEEL_FLAT, 5);
    sheet.part(Shapes.circle(500, 500, 172), Materials.STEEL, Form.STEEL_FLAT, 14);
    if (style == 1) {
      bezel(sheet);
    }
    Tone face = style == 0 ? Materials.PAPER : Tone.of("#1f2a38");
    String dial = Shapes.circle(500, 500, style == 0 ? 150 : 128);
    sheet.part(dial, face, Form.PANEL, 18);
    marks(sheet, style);
    sheet.inside(dial, s -> s.fade("M380 340L520 330L430 680L340 640Z", "#ffffff", .26, .03));
  }

  private static void strap(Sheet sheet, Tone strap, double half, int side) {
    String band =
        Shapes.text(
            "M%s 360L%s 140C%s %s %s %s %s 140L%s 360Z",
            500 - half,
            500 - half * .8,
            500 - half * .74,
            side > 0 ? 110 : 84,
            500 + half * .74,
            side > 0 ? 110 : 84,
            500 + half * .8,
            500 + half);
    sheet.part(band, strap, Form.CYLINDER, 20);
    Materials.specks(sheet, band, strap.at(-.9), 700, 2, .2);
    sheet.stitches(
        Shapes.text(
            "M%s 330L%s 150M%s 330L%s 150",
            500 - half * .8, 500 - half * .66, 500 + half * .8, 500 + half * .66),
        strap.at(.8),
        2.6);
    if (side > 0) {
      sheet.tube(new Box(500 - half * .92, 96, half * 1.84, 56).round(14), Materials.STEEL, 13);
      sheet.tube("M500 148V100", Materials.STEEL, 9);
      sheet.part(
          new Box(500 - half * .94, 196, half * 1.88, 24).round(8),
          strap.shifted(-.1),
          Form.CYLINDER,
          6);
    } else {
      for (int y = 150; y < 290; y += 34) {
        sheet.part(Shapes.ellipse(500, y, 7, 9), strap.shifted(-.5), Form.HOLLOW, 3);
      }
    }
  }

  private static void bezel(Sheet sheet) {
    sheet.part(Shapes.circle(500, 500, 160), Materials.PLASTIC, Form.PANEL, 10);
    for (int i = 0; i < 60; i++) {
      boolean five = i % 5 == 0;
      sheet.moved(
          Shapes.text("translate(500 500) rotate(%s)", i * 6.0),
          s -> s.line(five ? "M0 -154V-138" : "M0 -150V-142", "#dfe3e6", five ? 5 : 2, .9));
    }
  }

  private static void marks(Sheet sheet, int style) {
    String ink = style == 0 ? "#2a2622" : "#eef1ee";
    double r = style == 0 ? 134 : 114;
    for (int i = 0; i < 12; i++) {
      double length = i % 3 == 0 ? 24 : 15;
      sheet.moved(
          Shapes.text("translate(500 500) rotate(%s)", i * 30.0),
          s -> s.line(Shapes.text("M0 %sV%s", -r, -r + length), ink, style == 0 ? 5 : 9, .95));
    }
    sheet.moved("translate(500 500) rotate(304)", s -> s.line("M0 16V-74", ink, 9, 1));
    sheet.moved("translate(500 500) rotate(56)", s -> s.line("M0 22V-108", ink, 6, 1));
    sheet.moved("translate(500 500) rotate(200)", s -> s.line("M0 30V-112", "#c0402f", 2.6, 1));
    sheet.part(Shapes.circle(500, 500, 8), Materials.BRASS, Form.BALL, 3);
  }

  private static void smart(Sheet sheet) {
    sheet.part(new Box(654, 450, 26, 60).round(9), Materials.STEEL, Form.STEEL_FLAT, 5);
    sheet.part(new Box(346, 320, 312, 360).round(84), Materials.PLASTIC, Form.PANEL, 16);
    String glass = new Box(360, 334, 284, 332).round(72);
    sheet.part(glass, Tone.of("#0d1114"), Form.PANEL, 8);
    sheet.line("M430 440H570", "#f1f3f1", 18, .95);
    sheet.line("M450 480H550", "#8b949a", 8, .9);
    String[] rings = {"#e4572e", "#4cc38a", "#4aa3df"};
    for (int i = 0; i < 3; i++) {
      double r = 70 - i * 20;
      sheet.line(
          Shapes.text("M500 %sA%s %s 0 1 1 %s %s", 582 - r, r, r, 500 - r * .96, 582 - r * .28),
          rings[i],
          13,
          .95);
    }
    sheet.inside(glass, s -> s.fade("M360 334H500L400 666H360Z", "#ffffff", .16, .02));
  }
}
