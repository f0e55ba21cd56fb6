package storehouse.launcher.demo.art.wear;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Bags: a canvas tote, a leather shopper, a weekender.
public final class Tote implements Subject {
  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone tone = colour.tone();
    if (style == 2) {
      weekender(sheet, tone);
      return;
    }
    double width = style == 0 ? 14 : 20;
    Tone strap = style == 0 ? tone : tone.shifted(-.12);
    sheet.tube("M390 400C380 130 620 130 610 400", strap.shifted(-.2), width + 6);
    String body =
        style == 0
            ? Shapes.mirrored("M230 380 L250 800 C252 824 240 828 220 828 L0 830")
            : Shapes.mirrored("M250 400 C236 560 226 700 216 806 C214 824 206 828 190 828 L0 830");
    sheet.part(body, tone, Form.CLOTH, 46);
    if (style == 0) {
      canvasTote(sheet, body, tone);
    } else {
      shopper(sheet, body, tone);
    }
    sheet.tube("M360 440C350 130 650 130 640 440", strap, width + 8);
    for (int side = -1; side <= 1; side += 2) {
      double x = 500 + side * 140;
      String patch = new Box(x - 24, 420, 48, 56).round(5);
      sheet.part(patch, strap, Form.PANEL, 8);
      sheet.stitches(
          Shapes.text("M%s 430L%s 466M%s 430L%s 466", x - 16, x + 16, x + 16, x - 16),
          tone.at(tone.isPale() ? -.6 : .7),
          2.2);
    }
  }

  private static void canvasTote(Sheet sheet, String body, Tone tone) {
    Materials.weave(sheet, body, tone, 8);
    sheet.inside(
        body,
        s -> {
          s.fold(tone, .7, 320, 440, 360, 620, 340, 830, 40);
          s.fold(tone, .7, 680, 440, 636, 640, 664, 830, 40);
          s.fold(tone, .5, 430, 500, 450, 660, 420, 830, 34);
          s.line("M262 412H738", tone.at(-.6), 4, .4);
        });
    String ink = tone.isPale() ? "#2f5d46" : "#f3ecdd";
    sheet.line(
        "M500 720V580M500 690C440 690 430 640 424 610C480 612 500 640 500 690M500 640C560 640 572"
            + " 596 576 566C520 566 500 596 500 640",
        ink,
        9,
        .85);
  }

  private static void shopper(Sheet sheet, String body, Tone tone) {
    sheet.inside(
        body,
        s -> {
          s.glow(tone.at(1), .4, 400, 520, 160, 140);
          s.line("M240 448H760", tone.at(-.7), 4, .5);
        });
    Materials.specks(sheet, body, tone.at(-.9), 900, 2.2, .2);
    sheet.stitches(
        Shapes.mirrored("M238 412 C226 560 214 700 206 800 C204 812 198 816 186 816 L0 818"),
        tone.at(.6),
        2.4);
    sheet.part(new Box(446, 500, 108, 50).round(5), tone.shifted(-.1), Form.PANEL, 6);
    sheet.line("M470 525H530", Materials.BRASS.at(.4), 5, .9);
  }

  private static void weekender(Sheet sheet, Tone tone) {
    sheet.tube("M370 470C370 300 630 300 630 470", Materials.LEATHER.shifted(-.2), 20);
    String body =
        Shapes.mirrored(
            "M250 440 C330 446 366 500 372 600 C376 700 366 780 340 816 C320 828 300 830 270 830");
    sheet.part(body, tone, Form.PADDED, 60);
    Materials.weave(sheet, body, tone, 8);
    sheet.line("M250 462C360 440 640 440 750 462", tone.at(-.85), 15, .9);
    sheet.stitches("M250 462C360 440 640 440 750 462", "#cfd2d3", 3);
    for (int side = -1; side <= 1; side += 2) {
      double x = 500 + side * 132;
      String band = Shapes.text("M%s 456H%sL%s 830H%sZ", x - 22, x + 22, x + 24, x - 24);
      sheet.part(band, Materials.LEATHER, Form.CYLINDER, 10);
      sheet.stitches(Shapes.text("M%s 470V820M%s 470V820", x - 15, x + 15), "#e3c49a", 2);
      sheet.part(new Box(x - 28, 520, 56, 40).round(7), Materials.BRASS, Form.STEEL_FLAT, 6);
      sheet.part(new Box(x - 15, 530, 30, 20).round(3), Materials.LEATHER, Form.PANEL, 3);
    }
    sheet.tube("M368 530C360 320 640 320 632 530", Materials.LEATHER, 22);
    sheet.part(new Box(448, 352, 104, 40).round(18), Materials.LEATHER, Form.TOP, 10);
  }
}
