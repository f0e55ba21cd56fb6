package storehouse.launcher.demo.art.outdoor;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Sleeping bags: a mummy laid out, one rolled up with straps.
public final class SleepingBag implements Subject {
  @Override
  public Stage stage() {
    return Stage.LYING;
  }

  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    if (style == 0) {
      sheet.moved("rotate(28 500 500)", s -> mummy(s, colour.tone()));
    } else {
      rolled(sheet, colour.tone());
    }
  }

  private static void mummy(Sheet sheet, Tone shell) {
    String body =
        Shapes.mirrored(
            "M50 40 C150 50 190 140 186 240 C230 320 230 420 206 560 C190 700 170 860 130 930 C100 960 50 966 0 966");
    sheet.part(body, shell, Form.CYLINDER, 50);
    for (double y = 330; y < 940; y += 74) {
      String seam = Shapes.text("M240 %sC400 %s 600 %s 760 %s", y - 14, y + 16, y + 16, y - 14);
      sheet.inside(
          body,
          s -> {
            s.moved("translate(0 -10)", t -> t.blurred(seam, shell.at(-1), 26, .34));
            s.moved("translate(0 12)", t -> t.blurred(seam, shell.at(1), 18, .36));
            s.line(seam, shell.at(-.8), 3, .6);
          });
    }
    sheet.edges(body, shell, 40);
    String hood = Shapes.mirrored("M40 96 C110 104 132 160 126 220 C110 270 50 290 0 292");
    sheet.part(hood, shell.isPale() ? Tone.of("#8d8f8e") : Tone.of("#e0c9a0"), Form.PADDED, 40);
    sheet.line(hood, shell.at(-.6), 12, .8);
    sheet.line("M620 270C650 420 640 600 610 780", "#2b2c2e", 9, .9);
    sheet.stitches("M620 270C650 420 640 600 610 780", "#c9ccce", 2.4);
    sheet.part(new Box(606, 300, 22, 44).round(8), Materials.BRASS, Form.STEEL_FLAT, 4);
  }

  private static void rolled(Sheet sheet, Tone shell) {
    String body = "M240 400H720C800 400 830 460 830 540C830 620 800 680 720 680H240Z";
    sheet.part(body, shell, Form.TOP, 60);
    sheet.inside(
        body,
        s -> {
          s.fade("M180 520H840V690H180Z", shell.at(-1), 0, .6);
          for (double x = 360; x < 800; x += 84) {
            s.blurred(
                Shapes.text("M%s 390C%s 470 %s 600 %s 690", x, x + 24, x + 24, x),
                shell.at(-1),
                20,
                .3);
          }
        });
    for (double x : new double[] {420, 640}) {
      sheet.part(
          Shapes.text(
              "M%s 396C%s 460 %s 620 %s 684H%sC%s 620 %s 460 %s 396Z",
              x, x + 30, x + 30, x, x + 30, x + 60, x + 60, x + 30),
          Materials.PLASTIC,
          Form.TOP,
          8);
      sheet.part(new Box(x + 14, 500, 54, 46).round(8), Materials.RUBBER, Form.PANEL, 8);
    }
    sheet.part(Shapes.ellipse(240, 540, 84, 140), shell.shifted(.06), Form.BALL, 26);
    Tone lining = shell.isPale() ? Tone.of("#8d8f8e") : Tone.of("#e0c9a0");
    for (int i = 0; i < 4; i++) {
      double r = 1 - i * .24;
      sheet.line(
          Shapes.text(
              "M%s %sC%s %s %s %s %s %s",
              240 - 64 * r,
              540.,
              240 - 64 * r,
              540 + 150 * r,
              240 + 70 * r,
              540 + 130 * r,
              240 + 60 * r,
              530.),
          i % 2 == 0 ? shell.at(-.7) : lining.at(0),
          10,
          .75);
      sheet.line(
          Shapes.text(
              "M%s %sC%s %s %s %s %s %s",
              240 - 64 * r,
              540.,
              240 - 60 * r,
              540 - 130 * r,
              240 + 66 * r,
              540 - 120 * r,
              240 + 60 * r,
              530.),
          i % 2 == 0 ? shell.at(-.6) : lining.at(.1),
          10,
          .75);
    }
  }
}
