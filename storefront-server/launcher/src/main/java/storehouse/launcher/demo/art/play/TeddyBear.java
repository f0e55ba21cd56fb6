package storehouse.launcher.demo.art.play;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Soft toys: a sitting bear, a long-eared rabbit.
public final class TeddyBear implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone fur = colour.tone();
    Tone pale = fur.isPale() ? fur.shifted(-.12) : fur.shifted(.42);
    if (style == 0) {
      limb(sheet, fur, pale, new double[] {400, 210, 62, 60, -20});
      limb(sheet, fur, pale, new double[] {600, 210, 62, 60, 20});
    } else {
      ear(sheet, fur, pale, -1);
      ear(sheet, fur, pale, 1);
    }
    plain(sheet, fur, new double[] {330, 560, 62, 120, 28});
    plain(sheet, fur, new double[] {670, 560, 62, 120, -28});
    plain(sheet, fur, new double[] {500, 610, 176, 200, 0});
    sheet.part(Shapes.ellipse(500, 640, 112, 130), pale, Form.PADDED, 40);
    fluff(sheet, Shapes.ellipse(500, 640, 112, 130), pale);
    limb(sheet, fur, pale, new double[] {356, 760, 96, 84, -14});
    limb(sheet, fur, pale, new double[] {644, 760, 96, 84, 14});
    plain(sheet, fur, new double[] {500, 320, 176, 158, 0});
    face(sheet, pale);
    if (style == 0) {
      bow(sheet);
    }
  }

  private static void plain(Sheet sheet, Tone fur, double[] e) {
    sheet.moved(
        Shapes.text("rotate(%s %s %s)", e[4], e[0], e[1]),
        s -> {
          String shape = Shapes.ellipse(e[0], e[1], e[2], e[3]);
          s.part(shape, fur, Form.BALL, e[2] * .45);
          s.line(shape, fur.at(-.85), 3, .35);
          fluff(s, shape, fur);
        });
  }

  private static void limb(Sheet sheet, Tone fur, Tone pale, double[] e) {
    plain(sheet, fur, e);
    sheet.moved(
        Shapes.text("rotate(%s %s %s)", e[4], e[0], e[1]),
        s -> s.part(Shapes.ellipse(e[0], e[1] + 4, e[2] * .6, e[3] * .6), pale, Form.PADDED, 16));
  }

  private static void ear(Sheet sheet, Tone fur, Tone pale, int side) {
    String turn = Shapes.text("translate(%s 230) rotate(%s)", 500 + side * 70.0, side * 14.0);
    sheet.moved(
        turn,
        s -> {
          String ear = "M-50 0C-80 -120 -50 -250 0 -270C50 -250 80 -120 50 0Z";
          s.part(ear, fur, Form.CYLINDER, 26);
          s.part(
              "M-24 -10C-44 -110 -24 -200 0 -220C24 -200 44 -110 24 -10Z", pale, Form.PADDED, 14);
        });
  }

  private static void fluff(Sheet sheet, String shape, Tone fur) {
    sheet.inside(
        shape,
        s -> {
          StringBuilder light = new StringBuilder();
          StringBuilder dark = new StringBuilder();
          for (int i = 0; i < 420; i++) {
            double x = s.chance(200, 800);
            double y = s.chance(60, 860);
            (i % 2 == 0 ? light : dark)
                .append(Shapes.text("M%s %sq3 6 %s 12", x, y, s.chance(-3, 5)));
          }
          s.line(dark.toString(), fur.at(-.8), 2.2, .22);
          s.line(light.toString(), fur.at(.9), 2, .25);
        });
  }

  private static void face(Sheet sheet, Tone pale) {
    sheet.part(Shapes.ellipse(500, 378, 82, 66), pale, Form.PADDED, 22);
    sheet.part(Shapes.ellipse(500, 346, 30, 21), Materials.RUBBER, Form.BALL, 8);
    sheet.fill(Shapes.ellipse(490, 338, 9, 5), "#ffffff", .7);
    sheet.line(
        "M500 366V390C490 408 468 408 460 396M500 390C510 408 532 408 540 396", "#2b2523", 5, .85);
    for (double x : new double[] {430, 570}) {
      sheet.part(Shapes.circle(x, 290, 19), Materials.RUBBER, Form.BALL, 6);
      sheet.fill(Shapes.circle(x - 6, 283, 5), "#ffffff", .9);
    }
  }

  private static void bow(Sheet sheet) {
    Tone silk = Tone.of("#31506b");
    sheet.part(
        "M490 470C430 430 400 440 396 476C400 512 430 516 490 486ZM510 470C570 430 600 440 604"
            + " 476C600 512 570 516 510 486Z",
        silk,
        Form.PADDED,
        14);
    sheet.part(Shapes.ellipse(500, 478, 22, 20), silk, Form.BALL, 8);
  }
}
