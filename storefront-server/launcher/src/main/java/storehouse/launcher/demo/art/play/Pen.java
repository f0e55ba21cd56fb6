package storehouse.launcher.demo.art.play;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Pens: a fountain pen, a set of three pencils.
public final class Pen implements Subject {
  @Override
  public Stage stage(int style) {
    return Stage.LYING;
  }

  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    if (style == 0) {
      sheet.moved("rotate(-34 500 500)", s -> fountain(s, colour.tone()));
    } else {
      for (int i = 0; i < 3; i++) {
        double y = (i - 1) * 86.0;
        Tone tone = i == 1 ? colour.tone() : colour.tone().shifted(i == 0 ? .32 : -.3);
        sheet.moved(
            Shapes.text("rotate(-34 500 500) translate(%s %s)", (i - 1) * -26.0, y),
            s -> pencil(s, tone));
      }
    }
  }

  private static void fountain(Sheet sheet, Tone lacquer) {
    String nib = "M60 500L170 470H220V530H170Z";
    sheet.part(nib, Materials.BRASS, Form.TOP, 8);
    sheet.line("M66 500H160", "#5a4520", 3, .9);
    sheet.fill(Shapes.circle(164, 500, 6), "#3a2c14", .9);
    sheet.part("M206 466L300 456V544L206 534Z", Materials.PLASTIC, Form.TOP, 14);
    String barrel = "M296 448H880C930 452 950 480 950 500C950 520 930 548 880 552H296Z";
    lacquered(sheet, barrel, lacquer);
    sheet.part(new Box(292, 446, 26, 108).round(4), Materials.BRASS, Form.TOP, 10);
    sheet.part(new Box(560, 445, 16, 110).round(4), Materials.BRASS, Form.TOP, 8);
    sheet.part("M640 440H860C880 440 884 456 868 460L650 462Z", Materials.BRASS, Form.TOP, 5);
    sheet.part(Shapes.circle(648, 452, 14), Materials.BRASS, Form.BALL, 4);
  }

  private static void lacquered(Sheet sheet, String barrel, Tone lacquer) {
    sheet.part(barrel, lacquer, Form.TOP, 30);
    sheet.inside(
        barrel,
        s -> {
          s.fade("M200 496H960V560H200Z", lacquer.at(-1), 0, .75);
          s.fill("M296 468H930V478H296Z", "#ffffff", .5);
          s.fill("M296 536H930V541H296Z", lacquer.at(.6), .4);
        });
  }

  private static void pencil(Sheet sheet, Tone paint) {
    sheet.part("M110 500L210 466V534Z", Tone.of("#dfc294"), Form.TOP, 10);
    sheet.fill("M110 500L140 490V510Z", "#2a2a2c", 1);
    String[] faces = {"M204 466H820V488H204Z", "M204 488H820V514H204Z", "M204 514H820V534H204Z"};
    double[] shades = {.3, 0, -.36};
    for (int i = 0; i < 3; i++) {
      sheet.part(faces[i], paint.shifted(shades[i]), Form.PANEL, 2);
    }
    sheet.fill("M230 470H800V475H230Z", "#ffffff", .5);
    sheet.part(new Box(816, 464, 56, 72).round(4), Materials.STEEL, Form.TOP, 14);
    sheet.line("M832 466V534M846 466V534M858 466V534", "#6b7074", 3, .7);
    sheet.part("M870 466H900C926 470 926 530 900 534H870Z", Tone.of("#d98f86"), Form.TOP, 14);
    sheet.line("M520 500H680", paint.isPale() ? "#8a7a50" : "#e7d3a4", 7, .8);
  }
}
