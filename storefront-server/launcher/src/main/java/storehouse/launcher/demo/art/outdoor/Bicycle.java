package storehouse.launcher.demo.art.outdoor;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Bicycles: a diamond frame, a step-through with a basket.
public final class Bicycle implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone paint = colour.tone();
    wheel(sheet, 236);
    wheel(sheet, 764);
    drive(sheet);
    sheet.tube("M236 620L470 640", paint.shifted(-.1), 14);
    sheet.tube("M236 620L420 400", paint.shifted(-.1), 13);
    if (style == 0) {
      diamond(sheet, paint);
    } else {
      stepThrough(sheet, paint);
    }
    crank(sheet);
  }

  private static void wheel(Sheet sheet, double x) {
    for (int i = 0; i < 18; i++) {
      sheet.moved(
          Shapes.text("translate(%s 620) rotate(%s)", x, i * 20.0 + 4),
          s -> s.line("M4 0L0 -178", "#9aa0a4", 1.8, .8));
    }
    sheet.line(Shapes.circle(x, 620, 192), "#1f2022", 20, 1);
    sheet.line(Shapes.circle(x - 1.5, 618, 196), "#6d7074", 4, .7);
    sheet.line(Shapes.circle(x, 620, 178), "#b9bec2", 8, 1);
    sheet.line(Shapes.circle(x, 620, 180), "#f3f5f6", 2, .8);
    sheet.part(Shapes.circle(x, 620, 16), Materials.STEEL, Form.BALL, 5);
  }

  private static void drive(Sheet sheet) {
    sheet.line("M236 604L470 596M236 636L470 684", "#4a4d50", 5, 1);
    sheet.line("M236 604L470 596M236 636L470 684", "#9aa0a4", 1.6, .8);
  }

  private static void crank(Sheet sheet) {
    sheet.tube("M470 640L436 560", Materials.STEEL, 11);
    sheet.line(Shapes.circle(470, 640, 40), "#8d9296", 9, 1);
    sheet.line(Shapes.circle(470, 640, 45), "#4a4d50", 3, .8);
    sheet.part(Shapes.circle(470, 640, 18), Materials.STEEL, Form.BALL, 6);
    sheet.tube("M470 640L506 726", Materials.STEEL, 12);
    sheet.part(new Box(476, 722, 66, 16).round(5), Materials.RUBBER, Form.TOP, 4);
    sheet.part(new Box(404, 548, 60, 14).round(5), Materials.RUBBER, Form.TOP, 4);
  }

  private static void saddle(Sheet sheet, double x, double y) {
    sheet.part(
        Shapes.text(
            "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ",
            x - 62, y - 14, x - 20, y - 26, x + 40, y - 22, x + 84, y - 4, x + 60, y + 16, x - 40,
            y + 34, x - 62, y - 14),
        Materials.LEATHER,
        Form.TOP,
        12);
  }

  private static void diamond(Sheet sheet, Tone paint) {
    sheet.tube("M408 330L402 380", Materials.STEEL, 14);
    sheet.tube("M470 640L414 380", paint, 20);
    sheet.tube("M422 412L690 392", paint, 19);
    sheet.tube("M470 640L696 430", paint, 21);
    sheet.tube("M684 372L702 452", paint, 23);
    sheet.tube("M702 452C720 520 740 570 764 620", paint, 15);
    sheet.tube("M684 372L676 336L740 326", Materials.STEEL, 13);
    sheet.tube("M740 326C800 320 806 386 752 392", Materials.LEATHER, 17);
    saddle(sheet, 400, 326);
  }

  private static void stepThrough(Sheet sheet, Tone paint) {
    sheet.tube("M400 330L402 384", Materials.STEEL, 14);
    sheet.tube("M470 640L408 380", paint, 20);
    sheet.tube("M452 566C560 560 640 500 690 420", paint, 19);
    sheet.tube("M470 640C590 620 660 540 698 450", paint, 21);
    sheet.tube("M676 330L702 452", paint, 22);
    sheet.tube("M702 452C720 520 740 570 764 620", paint, 15);
    sheet.tube("M46 590C80 440 250 390 380 470", paint.shifted(-.1), 12);
    basket(sheet);
    sheet.tube("M676 332L668 290C640 262 600 268 580 286", Materials.STEEL, 13);
    sheet.tube("M612 270C596 272 584 282 576 292", Materials.LEATHER, 18);
    saddle(sheet, 392, 322);
  }

  private static void basket(Sheet sheet) {
    String basket = "M690 330H880L856 452H716Z";
    Tone wicker = Tone.of("#b98a53");
    sheet.part(basket, wicker, Form.CYLINDER, 20);
    sheet.inside(
        basket,
        s -> {
          for (int y = 338; y < 456; y += 15) {
            for (int x = 690; x < 890; x += 22) {
              double shift = y / 15 % 2 == 0 ? 0 : 11;
              s.line(
                  Shapes.text("M%s %sq8 -7 16 0", x + shift, (double) y), wicker.at(-.75), 4.4, .7);
            }
          }
        });
    sheet.tube("M690 330H880", wicker, 13);
  }
}
