package storehouse.launcher.demo.art.kitchen;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;
import storehouse.launcher.demo.art.Vessel;

/// Teapots: a round one with a looped handle, a tall one, a flat one with a wooden bail.
public final class Teapot implements Subject {
  private static final String[] BODIES = {
    "M96 440 C262 458 300 690 150 806",
    "M82 360 C150 400 220 640 176 800",
    "M110 500 C300 512 312 720 170 806"
  };
  private static final String[] SPOUTS = {
    "M640 660C750 660 770 570 826 486C836 472 876 484 872 500C840 590 830 720 660 780Z",
    "M620 610C740 600 740 500 786 412C794 398 838 414 834 430C806 540 800 690 640 750Z",
    "M690 660C780 650 790 600 836 548C846 536 886 556 880 572C852 650 830 730 690 770Z"
  };
  private static final String[] MOUTHS = {
    Shapes.ellipse(850, 492, 22, 7),
    Shapes.ellipse(811, 420, 22, 7),
    Shapes.ellipse(859, 560, 21, 8)
  };
  private static final double[] LIDS = {440, 362, 500};
  private static final double[] LID_HALVES = {104, 90, 120};

  @Override
  public int styles() {
    return BODIES.length;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone glaze = colour.tone();
    handle(sheet, glaze, style);
    sheet.part(SPOUTS[style], glaze, Form.BALL, 34);
    sheet.part(MOUTHS[style], glaze, Form.HOLLOW, 5);
    String body = Shapes.turned(BODIES[style], Vessel.TILT);
    sheet.part(body, glaze, Form.BALL);
    sheet.inside(
        body,
        s -> {
          s.glow("#ffffff", .55, 400, LIDS[style] + 125, 70, 96);
          s.gleam(Shapes.ellipse(388, LIDS[style] + 118, 22, 52), .65);
          s.glow(glaze.at(.6), .4, 690, 720, 70, 110);
        });
    lid(sheet, glaze, style);
  }

  private static void handle(Sheet sheet, Tone glaze, int style) {
    switch (style) {
      case 0 -> sheet.tube("M290 520C120 470 130 760 300 736", glaze, 36);
      case 1 -> sheet.tube("M390 420C180 380 190 720 330 706", glaze, 34);
      case 2 -> {
        sheet.tube("M312 560C300 260 700 260 688 560", Materials.STEEL, 12);
        sheet.tube("M392 352C440 322 560 322 608 352", Materials.OAK, 36);
      }
      default -> throw new IllegalArgumentException("No teapot of style " + style);
    }
  }

  private static void lid(Sheet sheet, Tone glaze, int style) {
    double y = LIDS[style];
    double half = LID_HALVES[style];
    String seam = Vessel.band(half + 4, y + 2, half + 4, y + 10);
    sheet.fill(seam, glaze.at(-.85), .55);
    String lid =
        Shapes.turned(
            Shapes.text("M26 %s C70 %s %s %s %s %s", y - 44, y - 40, half, y - 26, half, y), .17);
    sheet.part(lid, glaze, Form.BALL, 22);
    sheet.gleam(Shapes.ellipse(462, y - 14, 26, 9), .55);
    sheet.part(
        Shapes.ellipse(500, y - 60, 30, 26), style == 2 ? Materials.OAK : glaze, Form.BALL, 14);
    sheet.fill(Shapes.ellipse(490, y - 70, 8, 6), "#ffffff", .6);
  }
}
