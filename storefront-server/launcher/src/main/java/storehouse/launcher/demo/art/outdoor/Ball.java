package storehouse.launcher.demo.art.outdoor;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Balls: a football, a basketball, a striped beach ball.
public final class Ball implements Subject {
  private static final String BALL = Shapes.circle(500, 500, 300);

  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone tone = colour.tone();
    switch (style) {
      case 0 -> football(sheet, tone);
      case 1 -> basketball(sheet, tone);
      default -> beach(sheet, tone);
    }
    sheet.inside(
        BALL,
        s -> {
          s.glow("#ffffff", style == 1 ? .3 : .62, 390, 350, 170, 140);
          s.fade(Shapes.circle(500, 500, 300), "#000000", 0, .32);
          s.glow(tone.at(.8), .35, 700, 720, 120, 90);
        });
    sheet.edges(BALL, tone, 46);
  }

  private static void football(Sheet sheet, Tone tone) {
    sheet.part(BALL, Materials.CHALK, Form.BALL, 0);
    String pentagon = "M0 -92L88 -28L54 74L-54 74L-88 -28Z";
    // Five patches around the one in front, foreshortened, and the seams between them.
    sheet.inside(
        BALL,
        s -> {
          s.moved("translate(470 470) rotate(8)", t -> patch(t, pentagon, tone));
          for (int i = 0; i < 5; i++) {
            String turn = Shapes.text("translate(470 470) rotate(%s)", 8 + i * 72);
            s.moved(turn, t -> t.line("M0 -96V-206M83 -250L212 -156", "#7d7a73", 5, .7));
            s.moved(
                turn + " translate(0 -268) scale(0.94 0.66) rotate(180)",
                t -> patch(t, pentagon, tone));
          }
        });
  }

  private static void patch(Sheet sheet, String pentagon, Tone tone) {
    sheet.part(pentagon, tone, Form.PANEL, 8);
    sheet.line(pentagon, tone.at(-.8), 4, .6);
  }

  private static void basketball(Sheet sheet, Tone tone) {
    sheet.part(BALL, tone, Form.BALL, 0);
    Materials.specks(sheet, BALL, tone.at(-.8), 2600, 5, .22);
    sheet.inside(
        BALL,
        s -> {
          String seams =
              "M200 470C380 540 620 540 800 440M470 200C560 380 560 620 500 800M250 300C400 380 420"
                  + " 620 300 730M720 270C640 400 640 600 740 690";
          s.line(seams, "#1f1d1b", 10, .92);
          s.moved("translate(3 4)", t -> t.line(seams, tone.at(.7), 3, .5));
        });
  }

  private static void beach(Sheet sheet, Tone tone) {
    sheet.part(BALL, Materials.CHALK, Form.BALL, 0);
    sheet.inside(
        BALL,
        s -> {
          s.part(
              "M430 250C300 320 200 420 190 560L260 760C330 560 380 400 430 250Z",
              tone,
              Form.PANEL,
              0);
          s.part(
              "M430 250C470 430 480 640 450 820L640 820C620 600 540 400 430 250Z",
              tone.shifted(.05),
              Form.PANEL,
              0);
          s.part(
              "M430 250C600 300 760 420 820 600L840 420C760 260 600 180 430 250Z",
              tone,
              Form.PANEL,
              0);
          s.part(Shapes.ellipse(430, 250, 44, 30), Materials.CHALK, Form.PANEL, 4);
          s.line(
              "M430 250C300 320 200 420 190 560M430 250C380 400 330 560 260 760M430 250C470 430 480"
                  + " 640 450 820M430 250C540 400 620 600 640 820M430 250C600 300 760 420 820 600",
              "#ffffff",
              4,
              .5);
        });
  }
}
