package storehouse.launcher.demo.art.tech;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Headphones: over the ear, on the ear.
public final class Headphones implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone shell = colour.tone();
    double reach = style == 0 ? 226 : 196;
    sheet.tube(
        Shapes.text(
            "M%s 560C%s 150 %s 150 %s 560",
            500 - reach, 500 - reach - 14, 500 + reach + 14, 500 + reach),
        style == 0 ? shell.shifted(-.1) : Materials.STEEL,
        style == 0 ? 46 : 20);
    String pad =
        Shapes.text(
            "M%s 300C%s 176 %s 176 %s 300C%s 230 %s 230 %s 300Z",
            500 - 150., 420., 580., 650., 570., 430., 350.);
    sheet.part(pad, shell.shifted(-.25), Form.PADDED, 18);
    for (int side = -1; side <= 1; side += 2) {
      cup(sheet, shell.shifted(side < 0 ? 0 : -.04), 500 + side * reach, style);
    }
    if (style == 1) {
      sheet.tube("M304 730C310 800 420 800 460 826", Materials.PLASTIC, 9);
    }
  }

  private static void cup(Sheet sheet, Tone shell, double x, int style) {
    double inward = x < 500 ? 1 : -1;
    double height = style == 0 ? 152 : 110;
    double width = style == 0 ? 84 : 62;
    double y = style == 0 ? 620 : 610;
    sheet.part(
        Shapes.ellipse(x + inward * width * .62, y, width * .62, height * .96),
        Materials.PLASTIC,
        Form.PADDED,
        26);
    sheet.inside(
        Shapes.ellipse(x + inward * width * .62, y, width * .62, height * .96),
        s ->
            s.glow(
                "#ffffff",
                .22,
                x + inward * width * .7,
                y - height * .5,
                width * .3,
                height * .34));
    sheet.part(
        new Box(x - 15, y - height - 74, 30, 110).round(12), Materials.STEEL, Form.STEEL_ROUND, 4);
    String cup = Shapes.ellipse(x - inward * 6, y, width * .8, height);
    sheet.part(cup, shell, Form.BALL, 34);
    sheet.inside(
        cup,
        s -> {
          s.line(
              Shapes.ellipse(x - inward * 12, y, width * .5, height * .68), shell.at(-.9), 4, .4);
          s.line(
              Shapes.ellipse(x - inward * 12 + 2, y + 3, width * .5, height * .68),
              shell.at(1),
              3,
              .35);
          s.gleam(Shapes.ellipse(x - width * .34, y - height * .42, width * .15, height * .3), .5);
        });
    sheet.part(Shapes.circle(x - inward * 12, y, 13), Materials.STEEL, Form.BALL, 4);
  }
}
