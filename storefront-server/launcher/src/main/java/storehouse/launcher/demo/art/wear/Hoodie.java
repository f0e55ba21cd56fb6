package storehouse.launcher.demo.art.wear;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Hooded sweatshirts laid flat: a pullover, a zipped one.
public final class Hoodie implements Subject {
  @Override
  public Stage stage(int style) {
    return Stage.LYING;
  }

  private static final String BODY =
      Shapes.mirrored("M120 250 C190 262 226 290 232 360 C238 520 226 660 220 800 L0 806");

  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone fleece = colour.tone();
    sleeves(sheet, fleece);
    String body = BODY;
    sheet.part(body, fleece, Form.CLOTH, 46);
    creases(sheet, body, fleece);
    String hem = Shapes.mirrored("M222 796 C228 820 222 850 212 862 C140 872 60 874 0 874");
    ribs(sheet, hem, fleece);
    if (style == 0) {
      String pocket = "M384 612H616L668 720V786H332V720Z";
      sheet.blurred(pocket, fleece.at(-1), 10, .34);
      sheet.part(pocket, fleece, Form.CLOTH, 10);
      sheet.stitches("M392 620H608L658 722M392 620L342 722", fleece.at(.4), 2.2);
    } else {
      zip(sheet, fleece);
    }
    hood(sheet, fleece);
  }

  private static void hood(Sheet sheet, Tone fleece) {
    String hood = Shapes.mirrored("M40 96 C130 100 190 160 196 250 C190 312 120 350 60 372 L0 392");
    sheet.blurred(
        "M330 290C400 350 450 380 500 396C550 380 600 350 670 290", fleece.at(-1), 22, .4);
    sheet.part(hood, fleece, Form.PADDED, 40);
    String opening = Shapes.mirrored("M30 170 C90 176 118 210 116 256 C100 310 60 336 0 366");
    sheet.part(opening, fleece.shifted(-.25), Form.HOLLOW, 30);
    sheet.line(opening, fleece.at(-.35), 14, .8);
    sheet.moved("translate(-2 -3)", s -> s.line(opening, fleece.at(.2), 8, .8));
    for (int side = -1; side <= 1; side += 2) {
      double x = 500 + side * 44;
      sheet.part(Shapes.circle(x, 350, 8), Materials.STEEL, Form.BALL, 3);
      sheet.tube(
          Shapes.text(
              "M%s 354C%s 420 %s 450 %s %s",
              x, x + side * 8, x - side * 6, x + side * 2, side < 0 ? 520 : 496),
          Materials.CHALK,
          9);
    }
  }

  private static void sleeves(Sheet sheet, Tone fleece) {
    for (int side = -1; side <= 1; side += 2) {
      String turn = side < 0 ? "" : "translate(1000 0) scale(-1 1)";
      Tone tone = fleece.shifted(side < 0 ? .03 : -.04);
      sheet.moved(
          turn.isEmpty() ? "translate(0 0)" : turn,
          s -> {
            String sleeve = "M340 286C276 300 242 356 222 440L160 720L262 744L320 480Z";
            s.part(sleeve, tone, Form.CYLINDER, 36);
            s.inside(
                sleeve,
                t ->
                    t.fold(tone, .65, 232, 440, 290, 480, 310, 540, 26)
                        .fold(tone, .65, 196, 560, 250, 590, 300, 566, 22)
                        .fold(tone, .65, 186, 636, 230, 668, 284, 640, 22));
            s.inside(sleeve, t -> t.blurred(BODY, tone.at(-1), 44, .45));
            ribs(s, "M160 714L264 738L258 812C220 816 180 806 150 792Z", tone);
          });
    }
  }

  private static void ribs(Sheet sheet, String band, Tone fleece) {
    sheet.part(band, fleece.shifted(-.05), Form.CLOTH, 14);
    sheet.inside(
        band,
        s -> {
          StringBuilder ribs = new StringBuilder();
          for (double x = 130; x < 880; x += 10) {
            ribs.append(Shapes.text("M%s 700V880", x));
          }
          s.line(ribs.toString(), fleece.at(-.8), 3.4, .3);
        });
    sheet.line(band, fleece.at(-.7), 2, .4);
  }

  private static void creases(Sheet sheet, String body, Tone fleece) {
    sheet.inside(
        body,
        s -> {
          s.fold(fleece, .6, 292, 400, 340, 580, 316, 790, 40);
          s.fold(fleece, .6, 708, 400, 656, 580, 690, 790, 40);
          s.fold(fleece, .5, 300, 420, 390, 470, 470, 470, 30);
          s.fold(fleece, .5, 700, 420, 620, 480, 540, 490, 30);
        });
    Materials.specks(sheet, body, fleece.at(.7), 1400, 2.4, .12);
  }

  private static void zip(Sheet sheet, Tone fleece) {
    sheet.blurred("M500 380V868", fleece.at(-1), 26, .4);
    sheet.line("M500 372V870", "#6f7376", 13, 1);
    StringBuilder teeth = new StringBuilder();
    for (int y = 376; y < 868; y += 9) {
      teeth.append("M495 ").append(y).append("H505");
    }
    sheet.line(teeth.toString(), "#d7dadc", 3.4, .9);
    sheet.part(new Box(492, 396, 16, 44).round(6), Materials.STEEL, Form.STEEL_FLAT, 4);
    sheet.stitches("M478 390V862M522 390V862", fleece.at(.4), 2);
    sheet.line("M330 640L384 770M670 640L616 770", fleece.at(-.8), 7, .7);
    sheet.stitches("M342 636L396 766M658 636L604 766", fleece.at(.4), 2);
  }
}
