package storehouse.launcher.demo.art.kitchen;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;
import storehouse.launcher.demo.art.Vessel;

/// Mugs: dipped stoneware, a round belly, enamel.
public final class Mug implements Subject {
  private static final String[] BODIES = {
    "M178 400 L172 740 C171 785 152 806 126 809",
    "M150 420 C208 520 222 700 150 805",
    "M184 430 L168 802"
  };
  private static final String[] HANDLES = {
    "M668 480 C812 440 812 742 662 692",
    "M680 505 C800 470 805 715 678 690",
    "M672 500 C818 480 800 700 662 712"
  };
  private static final double[] RIMS = {400, 420, 430};
  private static final double[] HALVES = {178, 150, 184};

  @Override
  public int styles() {
    return BODIES.length;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone glaze = colour.tone();
    String body = Shapes.turned(BODIES[style], Vessel.TILT);
    sheet.tube(HANDLES[style], glaze, style == 2 ? 26 : 38);
    sheet.part(body, glaze, Form.GLOSS);
    if (style == 0) {
      dip(sheet, body);
    }
    if (style == 1) {
      stripes(sheet, body, glaze);
    }
    sheet.inside(
        body,
        s -> s.gleam("M372 460C380 560 380 640 386 720L404 722C396 640 394 560 392 462Z", .5));
    Tone rim = style == 2 ? Materials.PLASTIC : glaze;
    Vessel.mouth(sheet, style == 0 ? Materials.CHALK : rim, RIMS[style], HALVES[style], 11);
    if (style == 2) {
      sheet.part(Shapes.ellipse(500, 433, 172, 27), Materials.CHALK, Form.HOLLOW, 20);
    }
  }

  private static void dip(Sheet sheet, String body) {
    Tone clay = Tone.of("#d8c3a5");
    String foot = Shapes.text("M300 660C380 712 440 690 520 700C600 710 640 672 700 668V840H300Z");
    sheet.inside(
        body,
        s -> {
          s.part(foot, clay, Form.CYLINDER, 0);
          s.line("M300 660C380 712 440 690 520 700C600 710 640 672 700 668", "#3a2a1c", 5, .28);
        });
    sheet.inside(body, s -> Materials.specks(s, foot, "#6b4a30", 420, 3, .5));
    sheet.edges(body, clay, 22);
  }

  private static void stripes(Sheet sheet, String body, Tone glaze) {
    Tone band = glaze.isPale() ? Tone.of("#3d4145") : Materials.CHALK;
    sheet.inside(
        body,
        s -> {
          s.line("M280 560A210 36 0 0 0 720 560", band.at(0), 20, .92);
          s.line("M280 604A210 36 0 0 0 720 604", band.at(0), 7, .92);
        });
    sheet.edges(body, glaze, 30);
  }
}
