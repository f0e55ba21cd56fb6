package storehouse.launcher.demo.art.wear;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Suitcases with four wheels: ribbed shell, smooth shell with corners.
public final class Suitcase implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone shell = colour.tone();
    sheet.tube("M440 230V70H560V230", Materials.STEEL, 15);
    sheet.part(new Box(426, 56, 148, 34).round(14), Materials.PLASTIC, Form.TOP, 8);
    for (double x : new double[] {350, 650}) {
      sheet.part(new Box(x - 20, 790, 40, 28).round(6), Materials.PLASTIC, Form.PANEL, 5);
      sheet.part(Shapes.circle(x, 814, 21), Materials.RUBBER, Form.BALL, 6);
      sheet.part(Shapes.circle(x, 814, 9), Materials.STEEL, Form.BALL, 3);
    }
    String body = new Box(292, 210, 416, 590).round(52);
    sheet.part(body, shell, colour.isMetal() ? Form.STEEL_ROUND : Form.GLOSS, 36);
    if (style == 0) {
      ribs(sheet, body, shell);
    } else {
      corners(sheet, body, shell);
    }
    sheet.tube("M430 226C430 196 570 196 570 226", Materials.PLASTIC, 20);
    sheet.part(new Box(672, 440, 40, 90).round(8), Materials.PLASTIC, Form.CYLINDER, 6);
    sheet.part(new Box(680, 462, 22, 16).round(3), Materials.STEEL, Form.STEEL_FLAT, 3);
  }

  private static void ribs(Sheet sheet, String body, Tone shell) {
    sheet.inside(
        body,
        s -> {
          for (double x = 330; x < 690; x += 34) {
            String rib = Shapes.text("M%s 246V764", x);
            s.blurred(rib, shell.at(-1), 16, .4);
            s.moved("translate(-9 0)", t -> t.blurred(rib, shell.at(1), 9, .45));
          }
        });
    sheet.part(new Box(452, 300, 96, 40).round(6), Materials.STEEL, Form.STEEL_FLAT, 5);
  }

  private static void corners(Sheet sheet, String body, Tone shell) {
    sheet.inside(
        body,
        s -> {
          s.fade("M292 210H420L330 800H292Z", "#ffffff", .22, .04);
          for (double y : new double[] {330, 680}) {
            String groove = Shapes.text("M292 %sH708", y);
            s.blurred(groove, shell.at(-1), 14, .5);
            s.moved("translate(0 7)", t -> t.blurred(groove, shell.at(1), 7, .45));
          }
        });
    String corner = "M292 300V262C292 233 315 210 344 210H390C390 260 350 300 292 300Z";
    for (String turn :
        new String[] {
          "translate(0 0)",
          "translate(1000 0) scale(-1 1)",
          "translate(0 1010) scale(1 -1)",
          "translate(1000 1010) scale(-1 -1)"
        }) {
      sheet.moved(
          turn,
          s -> {
            s.part(corner, Materials.LEATHER, Form.PANEL, 10);
            s.part(Shapes.circle(330, 250, 7), Materials.BRASS, Form.BALL, 3);
          });
    }
  }
}
