package storehouse.launcher.demo.art.wear;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Jackets laid flat: a quilted one, a rain shell with a hood, a denim-cut one.
public final class Jacket implements Subject {
  @Override
  public Stage stage(int style) {
    return Stage.LYING;
  }

  private static final String BODY =
      "M90 190 C170 204 220 230 236 300 C244 480 236 660 232 812 C160 826 70 828 0 828";

  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone cloth = colour.tone();
    sleeve(sheet, cloth.shifted(.03), style, 1);
    sleeve(sheet, cloth.shifted(-.03), style, -1);
    String body = Shapes.mirrored(BODY);
    sheet.part(body, cloth, style == 0 ? Form.PADDED : Form.CLOTH, 46);
    switch (style) {
      case 0 -> quilt(sheet, body, cloth);
      case 1 -> shell(sheet, body, cloth);
      default -> trucker(sheet, body, cloth);
    }
    collar(sheet, cloth, style);
    closure(sheet, cloth, style);
  }

  private static void sleeve(Sheet sheet, Tone cloth, int style, int side) {
    sheet.moved(
        side > 0 ? "translate(0 0)" : "translate(1000 0) scale(-1 1)",
        s -> {
          String sleeve =
              "M330 244C268 262 238 320 220 400L150 748C146 770 150 776 168 780L236 796C252 798 258"
                  + " 792 262 776L316 460Z";
          s.part(sleeve, cloth, Form.CYLINDER, 34);
          if (style == 0) {
            for (int i = 0; i < 9; i++) {
              double y = 330 + i * 52;
              double x = 250 - i * 12;
              quiltLine(
                  s,
                  cloth,
                  Shapes.text(
                      "M%s %sC%s %s %s %s %s %s",
                      x - 60, y - 24, x - 20, y + 12, x + 30, y + 20, x + 90, y + 10),
                  sleeve);
            }
          } else {
            s.inside(
                sleeve,
                t ->
                    t.fold(cloth, 1, 230, 400, 280, 450, 304, 520, 28)
                        .fold(cloth, 1, 190, 560, 240, 600, 296, 570, 24)
                        .fold(cloth, .8, 180, 650, 226, 676, 280, 650, 20));
          }
          s.inside(sleeve, t -> t.blurred(Shapes.mirrored(BODY), cloth.at(-1), 44, .5));
          s.stitches("M158 728L268 752", cloth.at(.5), 2.2);
        });
  }

  private static void quiltLine(Sheet sheet, Tone cloth, String line, String clip) {
    sheet.inside(
        clip,
        s -> {
          s.moved("translate(0 -9)", t -> t.blurred(line, cloth.at(-1), 22, .34));
          s.moved("translate(0 9)", t -> t.blurred(line, cloth.at(1), 14, .4));
          s.line(line, cloth.at(-.75), 3, .7);
        });
  }

  private static void quilt(Sheet sheet, String body, Tone cloth) {
    for (double y = 290; y < 810; y += 66) {
      quiltLine(
          sheet,
          cloth,
          Shapes.text(
              "M240 %sC340 %s 420 %s 500 %sC580 %s 660 %s 760 %s",
              y - 6, y + 12, y + 12, y, y + 12, y + 12, y - 6),
          body);
    }
    sheet.edges(body, cloth, 40);
  }

  private static void shell(Sheet sheet, String body, Tone cloth) {
    sheet.inside(
        body,
        s -> {
          s.fold(cloth, 1, 296, 400, 350, 560, 330, 800, 40);
          s.fold(cloth, 1, 704, 400, 650, 560, 676, 800, 40);
          s.fold(cloth, .8, 400, 460, 440, 600, 420, 760, 30);
          s.fold(cloth, .8, 620, 460, 580, 620, 610, 800, 30);
        });
    for (int side = -1; side <= 1; side += 2) {
      String flap = new Box(500 + side * 122 - 62, 600, 124, 34).round(6);
      sheet.blurred(flap, cloth.at(-1), 10, .4);
      sheet.part(flap, cloth.shifted(-.04), Form.CLOTH, 6);
      sheet.line(
          Shapes.text("M%s 640V740H%sV640", 500 + side * 122 - 56, 500 + side * 122 + 56),
          cloth.at(-.6),
          3,
          .5);
    }
    sheet.stitches("M270 340C360 360 440 362 500 362C560 362 640 360 730 340", cloth.at(.5), 2.2);
  }

  private static void trucker(Sheet sheet, String body, Tone cloth) {
    Materials.weave(sheet, body, cloth, 7);
    sheet.line("M262 360C340 376 440 380 500 380C560 380 660 376 738 360", cloth.at(-.7), 4, .6);
    sheet.stitches("M262 369C340 385 440 389 500 389C560 389 660 385 738 369", "#d9a865", 2.4);
    for (int side = -1; side <= 1; side += 2) {
      double x = 500 + side * 122;
      String pocket = Shapes.text("M%s 382H%sV412L%s 436L%s 412Z", x - 54, x + 54, x, x - 54);
      sheet.blurred(pocket, cloth.at(-1), 8, .4);
      sheet.part(pocket, cloth, Form.CLOTH, 6);
      sheet.stitches(pocket, "#d9a865", 2.2);
      sheet.part(Shapes.circle(x, 414, 8), Materials.COPPER, Form.BALL, 3);
      sheet.stitches(
          Shapes.text(
              "M%s 440L%s 770M%s 440L%s 770",
              x - side * 56, x - side * 36, x + side * 40, x + side * 26),
          "#d9a865",
          2.2);
    }
    sheet.stitches("M262 776C340 786 660 786 738 776", "#d9a865", 2.4);
  }

  private static void collar(Sheet sheet, Tone cloth, int style) {
    if (style == 1) {
      String hood = Shapes.mirrored("M40 70 C120 74 168 120 172 196 C160 250 90 270 0 284");
      sheet.part(hood, cloth, Form.PADDED, 40);
      sheet.part(
          Shapes.mirrored("M30 120 C84 126 106 160 100 200 C80 240 40 256 0 268"),
          cloth.shifted(-.3),
          Form.HOLLOW,
          26);
      return;
    }
    sheet.part(
        "M404 178C450 150 550 150 596 178L560 236H440Z", cloth.shifted(-.28), Form.HOLLOW, 12);
    String left = "M412 156C390 180 388 220 400 262L496 300L500 232C460 220 430 196 412 156Z";
    sheet.part(left, cloth.shifted(.04), Form.CLOTH, 16);
    sheet.moved(
        "translate(1000 0) scale(-1 1)", s -> s.part(left, cloth.shifted(-.04), Form.CLOTH, 16));
  }

  private static void closure(Sheet sheet, Tone cloth, int style) {
    double top = style == 1 ? 284 : 262;
    sheet.blurred(Shapes.text("M502 %sV826", top), cloth.at(-1), 22, .4);
    if (style == 0) {
      sheet.line(Shapes.text("M500 %sV826", top), "#565a5d", 12, 1);
      sheet.part(new Box(492, 300, 16, 46).round(6), Materials.BRASS, Form.STEEL_FLAT, 4);
      return;
    }
    sheet.part(new Box(482, top, 40, 826 - top).round(4), cloth, Form.CLOTH, 8);
    for (double y = top + 30; y < 810; y += 86) {
      sheet.part(
          Shapes.circle(502, y, 11),
          style == 1 ? cloth.shifted(-.2) : Materials.COPPER,
          Form.BALL,
          4);
    }
  }
}
