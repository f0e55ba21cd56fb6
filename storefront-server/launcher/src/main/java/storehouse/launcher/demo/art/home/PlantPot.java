package storehouse.launcher.demo.art.home;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;
import storehouse.launcher.demo.art.Vessel;

/// Plant pots with their plants: a snake plant, a rubber plant, a succulent bowl.
public final class PlantPot implements Subject {
  private static final String[] BODIES = {
    "M170 560 L140 760 C138 790 120 806 104 808",
    "M178 540 L130 806",
    "M200 640 C206 720 176 790 130 806"
  };
  private static final double[] RIMS = {560, 540, 640};
  private static final double[] HALVES = {170, 178, 200};

  @Override
  public int styles() {
    return BODIES.length;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone clay = colour.tone();
    String body = Shapes.turned(BODIES[style], Vessel.TILT);
    sheet.part(body, clay, Form.CYLINDER);
    Materials.specks(sheet, body, clay.at(-.8), 700, 2.4, .2);
    if (style == 1) {
      String collar = Vessel.band(190, 540, 182, 604);
      sheet.part(collar, clay, Form.CYLINDER, 10);
      sheet.blurred("M322 606A180 30 0 0 0 678 606", clay.at(-1), 14, .4);
    }
    double half = style == 1 ? 190 : HALVES[style];
    Vessel.mouth(sheet, clay, RIMS[style], half, 13);
    sheet.part(
        Shapes.ellipse(500, RIMS[style] + 8, half - 18, (half - 18) * .15),
        Materials.SOIL,
        Form.HOLLOW,
        10);
    switch (style) {
      case 0 -> swords(sheet);
      case 1 -> leaves(sheet);
      default -> rosette(sheet);
    }
  }

  private static void swords(Sheet sheet) {
    double[][] blades = {
      {-90, -70, 250},
      {96, 60, 220},
      {-40, -30, 130},
      {52, 30, 160},
      {4, 0, 60},
      {-70, -120, 380},
      {80, 120, 360}
    };
    for (double[] b : blades) {
      double foot = 500 + b[1] * .6;
      double tip = 500 + b[0] * 1.5;
      String blade =
          Shapes.text(
              "M%s 566C%s 440 %s 360 %s %sC%s 380 %s 460 %s 566Z",
              foot - 24, foot - 50, tip - 34, tip, b[2], tip + 30, foot + 44, foot + 22);
      sheet.part(blade, Materials.LEAF, Form.CYLINDER, 12);
      sheet.inside(
          blade,
          s -> {
            for (int y = 90; y < 560; y += 26) {
              s.line(
                  Shapes.smooth(
                      tip - 120, y + 8, tip - 40, y - 4, tip + 20, y + 8, tip + 120, y - 6),
                  "#2f4f33",
                  7,
                  .34);
            }
          });
      sheet.line(blade, "#c9cf8a", 4, .8);
    }
  }

  private static void leaves(Sheet sheet) {
    sheet.tube("M500 540C505 420 490 300 500 150", Tone.of("#6b5a3c"), 14);
    double[][] at = {
      {330, 470, -62},
      {668, 440, 58},
      {318, 330, -48},
      {690, 300, 50},
      {380, 190, -30},
      {622, 170, 34},
      {500, 110, 2}
    };
    for (double[] leaf : at) {
      String turn = Shapes.text("translate(%s %s) rotate(%s)", leaf[0], leaf[1], leaf[2]);
      sheet.moved(
          turn,
          s -> {
            String shape = "M0 110C-80 60 -84 -50 0 -110C84 -50 80 60 0 110Z";
            s.part(shape, Tone.of("#3f6b4a"), Form.PANEL, 26);
            s.line("M0 108V-100", "#a9c79a", 4, .7);
            s.inside(shape, t -> t.gleam("M-8 -90C-60 -50 -60 30 -30 70L-10 90Z", .3));
          });
    }
  }

  private static void rosette(Sheet sheet) {
    for (int ring = 0; ring < 3; ring++) {
      int count = 11 - ring * 3;
      for (int i = 0; i < count; i++) {
        double angle = -90 + (i - (count - 1) / 2.0) * (168.0 / count);
        double length = 230 - ring * 50;
        String turn = Shapes.text("translate(500 %s) rotate(%s)", 640 - ring * 6, angle + 90);
        sheet.moved(
            turn,
            s ->
                s.part(
                    Shapes.text(
                        "M0 10C-56 -50 -44 %s 0 %sC44 %s 56 -50 0 10Z",
                        -length * .7, -length, -length * .7),
                    Tone.of("#7fa588"),
                    Form.BALL,
                    16));
      }
    }
  }
}
