package storehouse.launcher.demo.art.kitchen;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;
import storehouse.launcher.demo.art.Vessel;

/// Enamelled cast iron with a lid: a round casserole and a low braiser.
public final class Casserole implements Subject {

  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone enamel = colour.tone();
    Form form = colour.isMetal() ? Form.STEEL_ROUND : Form.GLOSS;
    double top = style == 0 ? 540 : 620;
    double half = style == 0 ? 268 : 300;
    ears(sheet, enamel, top, half);
    String body =
        Shapes.turned(
            Shapes.text(
                "M%s %s C%s %s %s 740 %s 784", half, top, half, top + 120, half - 14, half - 38),
            Vessel.TILT);
    sheet.part(body, enamel, form);
    sheet.inside(
        body,
        s -> {
          s.fade(
              Shapes.text("M200 %sA270 46 0 0 0 800 %sV870H200Z", 760, 760),
              enamel.at(-1),
              .05,
              .5);
          s.gleam(
              Shapes.text(
                  "M%s %sC%s %s 320 720 344 790L368 796C344 720 330 660 %s %sZ",
                  500 - half * .78,
                  top + 40,
                  500 - half * .8,
                  top + 120,
                  500 - half * .7,
                  top + 44),
              .5);
        });
    lid(sheet, enamel, top, half);
  }

  private static void ears(Sheet sheet, Tone enamel, double top, double half) {
    for (int side = -1; side <= 1; side += 2) {
      double x = 500 + side * (half - 12);
      sheet.tube(
          Shapes.text(
              "M%s %sC%s %s %s %s %s %s",
              x,
              top + 34,
              x + side * 80,
              top + 26,
              x + side * 80,
              top + 104,
              x - side * 4,
              top + 92),
          enamel,
          30);
    }
  }

  private static void lid(Sheet sheet, Tone enamel, double top, double half) {
    sheet.part(Vessel.band(half + 6, top - 4, half + 5, top + 16), enamel, Form.CYLINDER, 6);
    sheet.fill(Vessel.band(half + 2, top + 16, half + 1, top + 24), enamel.at(-1), .45);
    String lid =
        Shapes.turned(
            Shapes.text(
                "M60 %s C170 %s %s %s %s %s",
                top - 96, top - 92, half - 6, top - 62, half + 6, top),
            Vessel.TILT);
    sheet.part(lid, enamel, Form.BALL, 26);
    sheet.inside(
        lid,
        s -> {
          s.line(Shapes.ellipse(500, top - 30, half * .74, half * .13), enamel.at(-.7), 4, .35);
          s.line(Shapes.ellipse(500, top - 27, half * .74, half * .13), enamel.at(.8), 3, .4);
          s.glow("#ffffff", .5, 410, top - 62, 120, 26);
        });
    sheet.part(Shapes.ellipse(500, top - 96, 34, 10), Materials.BRASS, Form.HOLLOW, 4);
    sheet.part(
        Shapes.mirrored(Shapes.text("M18 %s L22 %s", top - 122, top - 92)),
        Materials.BRASS,
        Form.STEEL_ROUND,
        3);
    sheet.part(Shapes.ellipse(500, top - 130, 50, 24), Materials.BRASS, Form.BALL, 10);
    sheet.fill(Shapes.ellipse(482, top - 138, 16, 6), "#ffffff", .55);
  }
}
