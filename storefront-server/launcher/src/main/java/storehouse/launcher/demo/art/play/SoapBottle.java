package storehouse.launcher.demo.art.play;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;
import storehouse.launcher.demo.art.Vessel;

/// Bath bottles: a pump dispenser, a squeeze tube with a jar.
public final class SoapBottle implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    if (style == 0) {
      pump(sheet, colour.tone());
    } else {
      jars(sheet, colour.tone());
    }
  }

  private static void pump(Sheet sheet, Tone glass) {
    sheet.part(
        "M330 236C330 214 350 210 380 210H520C548 210 548 262 520 262H420C390 262 380 264 376"
            + " 290H340Z",
        Materials.PLASTIC,
        Form.TOP,
        12);
    sheet.part(Shapes.mirrored("M22 250 L22 340"), Materials.STEEL, Form.STEEL_ROUND, 4);
    sheet.part(Shapes.turned("M50 330 L54 400", Vessel.TILT), Materials.PLASTIC, Form.CYLINDER, 10);
    String body =
        Shapes.turned(
            "M60 396 C70 430 146 430 152 500 L152 772 C152 796 142 806 126 808", Vessel.TILT);
    sheet.part(body, glass, Form.GLOSS, 30);
    sheet.inside(
        body,
        s -> {
          s.gleam("M372 510V770L394 776V500Z", .6);
          s.glow(glass.at(.7), .5, 600, 640, 60, 160);
        });
    label(sheet, glass);
  }

  private static void label(Sheet sheet, Tone glass) {
    String label = "M410 560A152 26 0 0 0 590 560V716A152 26 0 0 1 410 716Z";
    sheet.part(label, Materials.PAPER, Form.CYLINDER, 8);
    sheet.line("M446 624A152 14 0 0 0 554 624", "#33403b", 8, .85);
    sheet.line("M466 654A152 14 0 0 0 534 654M456 680A152 14 0 0 0 544 680", glass.at(-.3), 4, .7);
  }

  private static void jars(Sheet sheet, Tone tone) {
    String tube = "M300 230H480L470 720H312Z";
    sheet.part(tube, tone, Form.CYLINDER, 30);
    sheet.part("M292 206H488V240H292Z", tone.shifted(-.06), Form.TOP, 4);
    sheet.line(
        "M300 216V234M320 216V234M340 216V234M360 216V234M380 216V234M400 216V234M420 216V234M440"
            + " 216V234M460 216V234M480 216V234",
        tone.at(-.7),
        3,
        .4);
    sheet.part("M318 716H464L460 806A70 10 0 0 1 322 806Z", Materials.CHALK, Form.CYLINDER, 10);
    sheet.line("M350 430H430M362 460H418", tone.isPale() ? "#33403b" : "#f6f1e6", 7, .85);
    sheet.moved(
        "translate(150 0)",
        s -> {
          s.part(Shapes.turned("M140 680 L140 800", Vessel.TILT), tone.shifted(.1), Form.GLOSS, 20);
          s.part(Shapes.turned("M144 610 L144 684", Vessel.TILT), Materials.OAK, Form.CYLINDER, 10);
          s.part(Shapes.ellipse(500, 610, 144, 24), Materials.OAK, Form.TOP, 6);
          Materials.grain(s, Shapes.ellipse(500, 610, 144, 24), Materials.OAK, false);
        });
  }
}
