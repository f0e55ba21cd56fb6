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
  public Stage stage(int style) {
    return style == 0 ? Stage.LYING : Stage.STANDING;
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
            "M50 40 C150 50 190 140 186 240 C230 320 230 420 206 560 C190 700 170 860 130 930 C100"
                + " 960 50 966 0 966");
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
          for (double x = 300; x < 800; x += 84) {
            s.fold(shell, 1, x, 396, x + 34, 540, x, 690, 30);
          }
        });
    for (double x : new double[] {420, 640}) {
      sheet.moved(
          Shapes.text("translate(%s 0)", x),
          s -> {
            s.part(
                "M0 396C30 460 30 620 0 684H30C60 620 60 460 30 396Z",
                Materials.PLASTIC,
                Form.TOP,
                8);
            s.part(new Box(14, 500, 54, 46).round(8), Materials.RUBBER, Form.PANEL, 8);
          });
    }
    sheet.part(Shapes.ellipse(240, 540, 84, 140), shell.shifted(.06), Form.BALL, 26);
    sheet.moved("translate(240 540)", s -> spiral(s, shell));
  }

  private static void spiral(Sheet sheet, Tone shell) {
    Tone lining = shell.isPale() ? Tone.of("#8d8f8e") : Tone.of("#e0c9a0");
    for (int i = 0; i < 4; i++) {
      String ring = i % 2 == 0 ? shell.at(-.65) : lining.at(.05);
      sheet.moved(
          Shapes.text("scale(%s)", 1 - i * .24),
          s -> s.line("M60 -10C66 -120 -60 -130 -64 0C-64 150 70 130 60 -10", ring, 10, .75));
    }
  }
}
