package storehouse.launcher.demo.art.home;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Sofas: two seats on tapered legs, three seats with bolsters.
public final class Sofa implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone cloth = colour.tone();
    double half = style == 0 ? 340 : 420;
    for (double x : new double[] {-.86, .86}) {
      sheet.part(
          Shapes.text(
              "M%s 760H%sL%s 830H%sZ",
              500 + x * half - 20,
              500 + x * half + 20,
              500 + x * half + 8 + x * 14,
              500 + x * half - 8 + x * 14),
          Materials.WALNUT,
          Form.CYLINDER,
          5);
    }
    String back =
        Shapes.mirrored(
            Shapes.text(
                "M%s 400 C%s 400 %s 420 %s 460 L%s 700",
                half - 60, half - 30, half - 14, half - 12, half - 12));
    sheet.part(back, cloth, Form.PANEL, 40);
    cushions(sheet, cloth, half, style == 0 ? 2 : 3);
    base(sheet, cloth, half);
    arms(sheet, cloth, half, style);
  }

  private static void cushions(Sheet sheet, Tone cloth, double half, int count) {
    double inner = half - 74;
    double width = inner * 2 / count;
    for (int i = 0; i < count; i++) {
      double x = 500 - inner + i * width;
      String back = pillow(x + 3, 424, width - 6, 210);
      sheet.part(back, cloth, Form.PADDED, 44);
      Materials.weave(sheet, back, cloth, 7);
      sheet.inside(
          back,
          s ->
              s.blurred(
                  Shapes.text(
                      "M%s 440C%s 500 %s 560 %s 620",
                      x + width * .5, x + width * .48, x + width * .52, x + width * .5),
                  cloth.at(-1),
                  20,
                  .12));
    }
    sheet.blurred(Shapes.text("M%s 626H%s", 500 - inner, 500 + inner), cloth.at(-1), 34, .5);
    for (int i = 0; i < count; i++) {
      double x = 500 - inner + i * width;
      String seat = pillow(x + 1, 610, width - 2, 92);
      sheet.part(seat, cloth, Form.TOP, 26);
      Materials.weave(sheet, seat, cloth, 7);
      sheet.stitches(Shapes.text("M%s 686H%s", x + 14, x + width - 14), cloth.at(.5), 1.6);
    }
  }

  private static String pillow(double x, double y, double width, double height) {
    double r = x + width;
    double b = y + height;
    return Shapes.text(
        "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ",
        x + 18,
        y + 6,
        x + width * .3,
        y - 8,
        r - width * .3,
        y - 8,
        r - 18,
        y + 6,
        r + 4,
        y + 14,
        r + 2,
        b - 14,
        r - 10,
        b - 4,
        r - width * .3,
        b + 6,
        x + width * .3,
        b + 6,
        x + 10,
        b - 4,
        x - 2,
        b - 14,
        x - 4,
        y + 14,
        x + 18,
        y + 6);
  }

  private static void base(Sheet sheet, Tone cloth, double half) {
    String base =
        Shapes.mirrored(
            Shapes.text(
                "M%s 692 L%s 760 C%s 776 %s 776 %s 776",
                half - 20, half - 20, half - 24, half - 30, half - 40));
    sheet.part(base, cloth, Form.SIDE, 16);
    Materials.weave(sheet, base, cloth, 7);
    sheet.blurred(Shapes.text("M%s 698H%s", 540 - half, 460 + half), cloth.at(-1), 14, .5);
  }

  private static void arms(Sheet sheet, Tone cloth, double half, int style) {
    for (int side = -1; side <= 1; side += 2) {
      double x = 500 + side * (half - 42);
      double w = style == 0 ? 46 : 56;
      String arm =
          Shapes.text(
              "M%s 774V560C%s 520 %s 520 %s 560V774C%s 780 %s 780 %s 774Z",
              x - w, x - w, x + w, x + w, x + w, x - w, x - w);
      sheet.part(arm, cloth.shifted(side < 0 ? .05 : -.05), Form.CYLINDER, 30);
      Materials.weave(sheet, arm, cloth, 7);
      sheet.glow(cloth.at(1), .3, x - 6, 552, w * .8, 24);
    }
  }
}
