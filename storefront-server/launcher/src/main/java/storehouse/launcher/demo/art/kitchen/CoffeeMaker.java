package storehouse.launcher.demo.art.kitchen;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;
import storehouse.launcher.demo.art.Vessel;

/// Coffee makers: an octagonal stovetop pot, a press with a glass body.
public final class CoffeeMaker implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    if (style == 0) {
      moka(sheet, colour.tone());
    } else {
      press(sheet, colour.tone());
    }
  }

  private static void facets(Sheet sheet, Tone metal, double[] at, double half) {
    double[] edges = {-1, -.62, .05, .66, 1};
    double[] shades = {-.1, .42, -.1, -.46};
    double[] near = {0, 13, 16, 12, 0};
    for (int i = 0; i < 4; i++) {
      double left = near[i];
      double right = near[i + 1];
      String facet =
          Shapes.text(
              "M%s %sL%s %sL%s %sL%s %sZ",
              500 + edges[i] * at[1],
              at[0] + left,
              500 + edges[i + 1] * at[1],
              at[0] + right,
              500 + edges[i + 1] * half,
              at[2] + right * 1.3,
              500 + edges[i] * half,
              at[2] + left * 1.3);
      sheet.part(facet, metal.shifted(shades[i]), Form.PANEL, 8);
    }
  }

  private static void moka(Sheet sheet, Tone tone) {
    sheet.part(
        "M622 330C760 320 800 340 790 400L770 600C766 640 726 640 726 600L742 420C742 400 700 400"
            + " 640 410Z",
        Materials.PLASTIC,
        Form.PANEL,
        16);
    sheet.part("M392 330L306 318L352 420L380 470Z", tone, Form.PANEL, 10);
    facets(sheet, tone, new double[] {330, 136, 540}, 96);
    facets(sheet, tone.shifted(-.06), new double[] {584, 104, 812}, 156);
    sheet.part(new Box(392, 534, 216, 56).round(12), Materials.STEEL, Form.STEEL_ROUND, 8);
    sheet.line("M394 562H606", Materials.STEEL.at(-.7), 3, .6);
    sheet.part(Shapes.circle(500, 660, 17), Materials.BRASS, Form.BALL, 6);
    sheet.part("M362 330L430 276H570L638 330L560 340H440Z", tone, Form.PANEL, 10);
    sheet.part(Shapes.ellipse(500, 262, 28, 30), Materials.PLASTIC, Form.BALL, 10);
  }

  private static void press(Sheet sheet, Tone tone) {
    sheet.line("M500 160V320", "#8d9296", 8, 1);
    sheet.part(Shapes.circle(500, 150, 27), tone, Form.BALL, 8);
    sheet.tube("M650 400C800 380 800 720 650 700", tone, 36);
    String coffee = Shapes.turned("M148 500 L148 784", Vessel.TILT);
    sheet.part(coffee, Tone.of("#3b2418"), Form.CYLINDER, 20);
    sheet.part(Shapes.ellipse(500, 500, 148, 25), Tone.of("#6f4a30"), Form.TOP, 8);
    String glass = Shapes.turned("M156 340 L156 786", Vessel.TILT);
    sheet.fill(glass, "#e4efee", .16);
    sheet.edges(glass, Materials.GLASS, 10);
    sheet.inside(
        glass,
        s -> {
          s.gleam("M372 360V770L398 776V364Z", .6);
          s.gleam("M622 360V770L632 768V364Z", .3);
        });
    for (double y : new double[] {390, 740}) {
      sheet.part(Vessel.band(160, y, 160, y + 24), tone, Form.GLOSS, 5);
    }
    for (double x : new double[] {-118, 118}) {
      sheet.part(new Box(490 + x, 396, 20, 424).round(8), tone, Form.CYLINDER, 4);
    }
    sheet.part(
        Shapes.turned("M60 296 C120 300 160 316 164 346", Vessel.TILT), tone, Form.GLOSS, 12);
    sheet.gleam(Shapes.ellipse(440, 322, 30, 9), .5);
  }
}
