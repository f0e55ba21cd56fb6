package storehouse.launcher.demo.art.wear;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Backpacks: a daypack, a roll-top, a school pack with buckles.
public final class Backpack implements Subject {
  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone canvas = colour.tone();
    sheet.tube("M440 196C440 110 560 110 560 196", canvas.shifted(-.2), 22);
    for (int side = -1; side <= 1; side += 2) {
      double x = 500 + side * 210;
      sheet.tube(
          Shapes.text(
              "M%s 300C%s 420 %s 620 %s 760", x, x + side * 56, x + side * 56, x + side * 8),
          canvas.shifted(-.25),
          30);
    }
    String body =
        Shapes.mirrored(
            style == 1
                ? "M196 210 L206 250 C220 420 226 640 214 772 C210 812 190 824 150 826"
                : "M60 172 C160 176 212 240 216 360 C224 520 226 660 216 770 C210 812 190 824 150"
                    + " 826");
    sheet.part(body, canvas, Form.CYLINDER, 54);
    Materials.weave(sheet, body, canvas, 7);
    switch (style) {
      case 0 -> daypack(sheet, canvas);
      case 1 -> rollTop(sheet, canvas);
      default -> buckles(sheet, canvas);
    }
  }

  private static void pocket(Sheet sheet, Tone canvas, String shape) {
    sheet.blurred(shape, canvas.at(-1), 22, .36);
    sheet.part(shape, canvas, Form.CYLINDER, 30);
    Materials.weave(sheet, shape, canvas, 7);
  }

  private static void zip(Sheet sheet, Tone canvas, String path) {
    sheet.line(path, canvas.at(-.85), 15, .9);
    sheet.line(path, "#8d9092", 5, .9);
    sheet.stitches(path, "#d8dadb", 2);
  }

  private static void daypack(Sheet sheet, Tone canvas) {
    zip(sheet, canvas, "M304 470C300 300 380 236 500 236C620 236 700 300 696 470");
    pocket(
        sheet,
        canvas,
        "M336 540C400 524 600 524 664 540C684 640 680 720 668 780C600 800 400 800 332 780C320 720"
            + " 316 640 336 540Z");
    zip(sheet, canvas, "M350 572C420 560 580 560 650 572");
    sheet.tube("M650 574L668 622", Materials.LEATHER, 9);
    sheet.part(new Box(450, 420, 100, 62).round(6), Materials.LEATHER, Form.PANEL, 8);
    sheet.stitches(new Box(458, 428, 84, 46).round(4), "#e5c79d", 2.2);
    sheet.tube("M696 470L704 520", Materials.LEATHER, 9);
  }

  private static void rollTop(Sheet sheet, Tone canvas) {
    String roll =
        "M290 170C360 150 640 150 710 170C730 190 730 240 706 258C620 276 380 276 294 258C270 240"
            + " 270 190 290 170Z";
    sheet.blurred("M296 262C380 286 620 286 704 262", canvas.at(-1), 28, .45);
    sheet.part(roll, canvas, Form.TOP, 26);
    Materials.weave(sheet, roll, canvas, 7);
    sheet.line("M300 214C400 230 600 230 700 214", canvas.at(-.8), 4, .5);
    for (int side = -1; side <= 1; side += 2) {
      double x = 500 + side * 120;
      sheet.part(
          Shapes.text("M%s 164L%s 164L%s 470H%sZ", x - 17, x + 17, x + 17, x - 17),
          Materials.LEATHER,
          Form.CYLINDER,
          8);
      sheet.part(new Box(x - 27, 380, 54, 44).round(8), Materials.BRASS, Form.STEEL_FLAT, 6);
      sheet.part(new Box(x - 15, 392, 30, 20).round(3), Materials.LEATHER, Form.PANEL, 3);
    }
    pocket(
        sheet,
        canvas,
        "M330 560L670 560C684 640 684 720 672 784C600 802 400 802 328 784C316 720 316 640 330"
            + " 560Z");
    sheet.part("M326 552H674L668 620C600 640 400 640 332 620Z", canvas.shifted(-.06), Form.TOP, 10);
    sheet.stitches("M338 612C400 630 600 630 662 612", canvas.at(.6), 2.2);
  }

  private static void buckles(Sheet sheet, Tone canvas) {
    pocket(
        sheet,
        canvas,
        "M330 570L670 570C684 640 684 720 672 784C600 802 400 802 328 784C316 720 316 640 330"
            + " 570Z");
    String flap =
        Shapes.mirrored("M60 172 C160 176 212 240 214 340 L212 500 C180 530 90 540 0 540");
    sheet.blurred("M290 510C360 548 640 548 710 510", canvas.at(-1), 28, .45);
    sheet.part(flap, canvas.shifted(.03), Form.BALL, 44);
    Materials.weave(sheet, flap, canvas, 7);
    sheet.stitches(
        Shapes.mirrored("M60 190 C150 194 196 250 198 344 L196 490 C170 514 90 524 0 524"),
        canvas.at(.6),
        2.2);
    for (int side = -1; side <= 1; side += 2) {
      double x = 500 + side * 110;
      sheet.part(
          Shapes.text("M%s 430H%sV660L%s 676L%s 660Z", x - 18, x + 18, x, x - 18),
          Materials.LEATHER,
          Form.CYLINDER,
          8);
      sheet.part(new Box(x - 28, 596, 56, 40).round(8), Materials.BRASS, Form.STEEL_FLAT, 6);
      sheet.part(new Box(x - 16, 606, 32, 20).round(3), Materials.LEATHER, Form.PANEL, 3);
    }
  }
}
