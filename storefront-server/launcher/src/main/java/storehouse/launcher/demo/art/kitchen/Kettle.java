package storehouse.launcher.demo.art.kitchen;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;
import storehouse.launcher.demo.art.Vessel;

/// Kettles: a gooseneck for pouring over coffee, a stovetop whistler, an electric one on its base.
public final class Kettle implements Subject {

  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone enamel = colour.tone();
    Form form = colour.isMetal() ? Form.STEEL_ROUND : Form.GLOSS;
    switch (style) {
      case 0 -> gooseneck(sheet, enamel, form);
      case 1 -> whistler(sheet, enamel, form);
      default -> electric(sheet, enamel, form);
    }
  }

  private static void gooseneck(Sheet sheet, Tone enamel, Form form) {
    sheet.tube("M690 760C800 770 740 520 806 470C826 456 848 462 862 470", enamel, 24);
    sheet.tube("M352 500C180 470 190 560 214 640", Materials.PLASTIC, 34);
    sheet.tube("M214 600C216 650 226 690 246 720", Materials.WALNUT, 36);
    String body = Shapes.turned("M120 470 C176 500 190 560 214 800", Vessel.TILT);
    sheet.part(body, enamel, form);
    sheet.inside(
        body,
        s -> s.gleam("M362 540C346 620 330 700 326 780L350 786C354 700 366 620 382 548Z", .5));
    lid(sheet, enamel, form, 470);
  }

  private static void whistler(Sheet sheet, Tone enamel, Form form) {
    sheet.part(
        "M640 610C750 600 766 540 806 484L862 522C820 590 800 700 660 742Z", enamel, form, 20);
    sheet.part("M800 476L846 460L886 506L852 532Z", Materials.STEEL, Form.STEEL_FLAT);
    sheet.tube("M316 560C300 240 700 240 684 560", Materials.STEEL, 16);
    sheet.tube("M384 346C440 306 560 306 616 346", Materials.WALNUT, 40);
    String body = Shapes.turned("M112 500 C240 512 268 690 244 788", Vessel.TILT);
    sheet.part(body, enamel, form);
    sheet.inside(
        body,
        s -> {
          s.glow("#ffffff", .5, 382, 610, 60, 110);
          s.gleam("M344 590C322 650 318 700 322 760L346 766C342 700 348 650 366 596Z", .5);
          s.line(Shapes.text("M240 752A252 43 0 0 0 760 752"), enamel.at(-.8), 4, .4);
        });
    lid(sheet, enamel, form, 500);
  }

  private static void electric(Sheet sheet, Tone enamel, Form form) {
    sheet.part(Shapes.turned("M206 790 L212 800", .16), Materials.PLASTIC, Form.CYLINDER, 8);
    sheet.part(Shapes.ellipse(500, 790, 206, 33), Materials.PLASTIC, Form.TOP, 8);
    sheet.part(
        "M600 396L748 372C764 370 768 382 756 396C716 440 690 480 676 530L620 520Z",
        enamel,
        form,
        16);
    sheet.tube("M392 410C190 360 190 470 236 690", Materials.PLASTIC, 44);
    String body = Shapes.turned("M142 400 C160 520 180 640 192 770", Vessel.TILT);
    sheet.part(body, enamel, form);
    sheet.inside(
        body,
        s -> {
          s.gleam("M384 440C374 560 360 660 350 760L376 766C384 660 394 560 402 444Z", .5);
          s.part("M290 716A210 36 0 0 0 710 716V840H290Z", Materials.STEEL, Form.STEEL_ROUND, 0);
        });
    sheet.edges(body, enamel, 20);
    lid(sheet, enamel, form, 400);
  }

  private static void lid(Sheet sheet, Tone enamel, Form form, double y) {
    double half = y == 400 ? 140 : 118;
    sheet.fill(Vessel.band(half + 3, y + 2, half + 3, y + 9), enamel.at(-.9), .5);
    String lid =
        Shapes.turned(
            Shapes.text("M20 %s C70 %s %s %s %s %s", y - 38, y - 36, half, y - 22, half, y), .17);
    sheet.part(lid, enamel, form == Form.GLOSS ? Form.BALL : form, 18);
    sheet.gleam(Shapes.ellipse(456, y - 12, 30, 8), .5);
    sheet.part(
        Shapes.mirrored(Shapes.text("M12 %s L14 %s", y - 60, y - 32)),
        Materials.PLASTIC,
        Form.CYLINDER,
        4);
    sheet.part(Shapes.ellipse(500, y - 66, 28, 22), Materials.WALNUT, Form.BALL, 10);
  }
}
