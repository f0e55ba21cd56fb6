package storehouse.launcher.demo.art.tech;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Cameras: a rangefinder with a leather wrap, an instant camera.
public final class Camera implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    if (style == 0) {
      rangefinder(sheet, colour.tone());
    } else {
      instant(sheet, colour.tone());
    }
  }

  private static void lens(Sheet sheet, double x, double y, double r) {
    sheet.blurred(Shapes.circle(x + 6, y + 10, r), "#000000", 24, .3);
    sheet.part(Shapes.circle(x, y, r), Materials.PLASTIC, Form.PANEL, 16);
    sheet.line(Shapes.circle(x, y, r * .93), "#8a8f94", 5, .7);
    sheet.part(Shapes.circle(x, y, r * .78), Materials.RUBBER, Form.HOLLOW, 18);
    sheet.line(Shapes.circle(x, y, r * .78), "#c9ced2", 2.4, .6);
    String glass = Shapes.circle(x, y, r * .56);
    sheet.part(glass, Tone.of("#1d2b3a"), Form.HOLLOW, 20);
    sheet.inside(
        glass,
        s -> {
          s.glow("#5a4fa0", .8, x + r * .16, y + r * .2, r * .36, r * .34);
          s.glow("#2f8f9a", .8, x - r * .16, y - r * .1, r * .3, r * .3);
        });
    sheet.part(Shapes.circle(x, y, r * .24), Tone.of("#0c1116"), Form.HOLLOW, 8);
    sheet.gleam(Shapes.ellipse(x - r * .2, y - r * .24, r * .16, r * .1), .85);
    sheet.fill(Shapes.circle(x + r * .2, y + r * .22, r * .045), "#ffffff", .5);
  }

  private static void rangefinder(Sheet sheet, Tone wrap) {
    sheet.part(new Box(250, 330, 84, 40).round(8), Materials.STEEL, Form.STEEL_ROUND, 5);
    sheet.part(new Box(650, 326, 96, 44).round(8), Materials.STEEL, Form.STEEL_ROUND, 5);
    sheet.part(new Box(580, 346, 44, 24).round(8), Materials.STEEL, Form.STEEL_ROUND, 4);
    sheet.part(new Box(180, 366, 640, 420).round(56), Materials.STEEL, Form.STEEL_FLAT, 16);
    String wrapping = "M180 470H820V690H180Z";
    sheet.part(wrapping, wrap, Form.CYLINDER, 10);
    Materials.specks(sheet, wrapping, wrap.at(-1), 1500, 3.4, .4);
    Materials.specks(sheet, wrapping, wrap.at(.9), 900, 2, .24);
    sheet.part(new Box(224, 394, 110, 54).round(8), Tone.of("#17202a"), Form.PANEL, 8);
    sheet.part(new Box(420, 394, 150, 54).round(8), Tone.of("#2a3742"), Form.PANEL, 8);
    sheet.fade("M430 400H510L470 442H430Z", "#ffffff", .35, .05);
    sheet.part(Shapes.circle(700, 420, 20), Tone.of("#17202a"), Form.HOLLOW, 6);
    lens(sheet, 500, 580, 168);
    sheet.part(Shapes.circle(196, 500, 12), Materials.STEEL, Form.BALL, 4);
  }

  private static void instant(Sheet sheet, Tone shell) {
    sheet.part(
        "M250 780H750V826C750 834 744 838 736 838H264C256 838 250 834 250 826Z",
        Materials.PLASTIC,
        Form.TOP,
        6);
    String body =
        "M270 330C280 290 300 270 340 268H660C700 270 720 290 730 330L790 560C800 640 800 720 786"
            + " 780C780 796 770 800 750 800H250C230 800 220 796 214 780C200 720 200 640 210 560Z";
    sheet.part(body, shell, Form.PANEL, 44);
    sheet.inside(
        body,
        s -> {
          s.fade("M200 640H800V820H200Z", shell.at(-1), .0, .35);
          s.line("M206 610H794", shell.at(-.7), 4, .4);
          String[] band = {"#c0402f", "#d9a02b", "#2f8f6a", "#2f6f9a"};
          for (int i = 0; i < band.length; i++) {
            s.line(Shapes.text("M%s 612V800", 478 + i * 15.0), band[i], 13, .95);
          }
        });
    sheet.part(new Box(310, 312, 140, 90).round(14), Tone.of("#dfe6ea"), Form.PANEL, 10);
    sheet.fade("M320 320H400L340 392H320Z", "#ffffff", .8, .1);
    sheet.part(new Box(600, 312, 84, 84).round(14), Materials.PLASTIC, Form.PANEL, 8);
    sheet.part(Shapes.circle(642, 354, 26), Tone.of("#17202a"), Form.HOLLOW, 8);
    lens(sheet, 500, 510, 130);
    sheet.part(Shapes.circle(720, 560, 24), Tone.of("#c0402f"), Form.BALL, 8);
    sheet.part("M270 736H730V756H270Z", Tone.of("#17181a"), Form.HOLLOW, 4);
  }
}
