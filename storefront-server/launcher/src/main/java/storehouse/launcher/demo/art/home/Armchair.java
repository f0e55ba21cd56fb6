package storehouse.launcher.demo.art.home;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Armchairs: a wing chair and a tub chair.
public final class Armchair implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone cloth = colour.tone();
    for (double x : new double[] {-190, 190}) {
      sheet.part(
          Shapes.text("M%s 740H%sL%s 830H%sZ", 484 + x, 516 + x, 508 + x * 1.06, 492 + x * 1.06),
          Materials.OAK,
          Form.CYLINDER,
          5);
    }
    if (style == 0) {
      wing(sheet, cloth);
    } else {
      tub(sheet, cloth);
    }
  }

  private static void wing(Sheet sheet, Tone cloth) {
    String back = Shapes.mirrored("M90 150 C170 150 226 170 236 260 C240 320 214 420 220 700");
    sheet.part(back, cloth, Form.PANEL, 50);
    Materials.weave(sheet, back, cloth, 8);
    String inner = Shapes.mirrored("M80 190 C140 190 168 220 172 300 L168 620");
    sheet.part(inner, cloth, Form.PADDED, 50);
    Materials.weave(sheet, inner, cloth, 8);
    for (int y = 290; y < 560; y += 110) {
      for (int x = -1; x <= 1; x++) {
        double cx = 500 + x * 92;
        sheet.glow(cloth.at(-1), .5, cx, y, 30, 24);
        sheet.part(Shapes.circle(cx, y, 9), cloth, Form.BALL, 4);
      }
    }
    seat(sheet, cloth, 176);
    arms(sheet, cloth, 500, 236);
  }

  private static void tub(Sheet sheet, Tone cloth) {
    String back = Shapes.mirrored("M120 330 C230 330 276 380 270 480 L256 720");
    sheet.part(back, cloth, Form.PADDED, 60);
    Materials.weave(sheet, back, cloth, 8);
    sheet.inside(
        back,
        s -> {
          for (int i = -4; i <= 4; i++) {
            s.blurred(
                Shapes.text(
                    "M%s 320C%s 420 %s 520 %s 620",
                    500 + i * 56, 500 + i * 54, 500 + i * 48, 500 + i * 44),
                cloth.at(-1),
                16,
                .4);
          }
        });
    seat(sheet, cloth, 200);
    arms(sheet, cloth, 540, 262);
  }

  private static void seat(Sheet sheet, Tone cloth, double half) {
    sheet.blurred(Shapes.text("M%s 590H%s", 500 - half, 500 + half), cloth.at(-1), 40, .5);
    String seat =
        Shapes.mirrored(
            Shapes.text("M%s 566 C%s 570 %s 600 %s 660", half - 40, half, half + 6, half + 2));
    sheet.part(seat, cloth, Form.TOP, 34);
    Materials.weave(sheet, seat, cloth, 8);
    String front =
        Shapes.mirrored(
            Shapes.text(
                "M%s 656 L%s 752 C%s 760 %s 764 %s 764",
                half + 8, half + 4, half, half - 20, half - 40));
    sheet.part(front, cloth, Form.SIDE, 20);
    Materials.weave(sheet, front, cloth, 8);
    sheet.blurred(Shapes.text("M%s 660H%s", 500 - half, 500 + half), cloth.at(-1), 12, .45);
  }

  private static void arms(Sheet sheet, Tone cloth, double top, double at) {
    for (int side = -1; side <= 1; side += 2) {
      double x = 500 + side * (at - 14);
      String arm =
          Shapes.text(
              "M%s 758V%sC%s %s %s %s %s %sV758C%s 766 %s 766 %s 758Z",
              x - 48, top + 40, x - 54, top - 8, x + 54, top - 8, x + 48, top + 40, x + 44, x - 44,
              x - 48);
      sheet.part(arm, cloth, Form.CYLINDER, 34);
      Materials.weave(sheet, arm, cloth, 8);
      sheet.stitches(
          Shapes.text(
              "M%s 750V%sC%s %s %s %s %s %sV750",
              x - 36, top + 50, x - 40, top + 10, x + 40, top + 10, x + 36, top + 50),
          cloth.at(.45),
          1.6);
    }
  }
}
