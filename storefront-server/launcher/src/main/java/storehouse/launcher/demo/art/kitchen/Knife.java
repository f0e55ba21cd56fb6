package storehouse.launcher.demo.art.kitchen;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Kitchen knives: chef's, santoku, bread.
public final class Knife implements Subject {
  private static final Tone BLADE = Tone.of("#c3c8cb");
  private static final String[] BLADES = {
    "M40 470C160 432 380 430 610 432L612 540L560 542C360 560 160 540 40 470Z",
    "M80 498C84 454 140 438 220 436L610 432L612 556L540 558C380 566 180 560 80 498Z",
    "M30 500C28 466 60 446 110 444L612 440L612 520L60 522C44 520 32 514 30 500Z"
  };
  private static final String[] BEVELS = {
    "M40 470C180 540 360 548 612 516L612 541L560 542C360 560 160 540 40 470Z",
    "M80 498C200 552 380 552 612 530L612 556L540 558C380 566 180 560 80 498Z",
    "M36 508L612 502V520L60 522C48 520 40 516 36 508Z"
  };

  @Override
  public Stage stage(int style) {
    return Stage.LYING;
  }

  @Override
  public int styles() {
    return BLADES.length;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    sheet.moved("rotate(-32 500 500) translate(20 5)", s -> knife(s, colour, style));
  }

  private static void knife(Sheet sheet, Colour colour, int style) {
    blade(sheet, style);
    sheet.part("M604 430L640 426L644 520L612 556L604 540Z", Materials.STEEL, Form.STEEL_FLAT, 8);
    String grip =
        "M636 426C720 420 800 424 880 418C930 416 950 440 944 470C938 500 900 508 860 506C780 500"
            + " 720 512 642 520Z";
    sheet.part(grip, colour.tone(), Form.TOP, 30);
    sheet.inside(
        grip,
        s -> {
          s.fade("M636 470H960V530H630Z", colour.tone().at(-.9), 0, .6);
          s.gleam("M650 436C740 428 840 432 920 430L922 440C840 442 740 440 652 448Z", .5);
        });
    if (colour.isWood()) {
      Materials.grain(sheet, grip, colour.tone(), false);
    }
    for (int x : new int[] {690, 780, 870}) {
      sheet.part(Shapes.circle(x, 466, 9), Materials.BRASS, Form.BALL, 3);
    }
  }

  private static void blade(Sheet sheet, int style) {
    sheet.part(BLADES[style], BLADE, Form.STEEL_FLAT, 6);
    sheet.inside(
        BLADES[style],
        s -> {
          s.fade(BLADES[style], "#20262a", .22, .02);
          s.fade("M120 400L240 400L180 600L60 600Z", "#ffffff", .5, .1);
          s.fade("M380 400L430 400L370 600L320 600Z", "#ffffff", .38, .05);
          s.fill(BEVELS[style], "#eef1f2", .72);
          s.line(BEVELS[style], "#6d767b", 1.6, .5);
          if (style == 1) {
            for (int x = 180; x < 560; x += 62) {
              s.part(Shapes.ellipse(x, 500, 14, 30), BLADE, Form.HOLLOW, 6);
            }
          }
        });
    if (style == 2) {
      StringBuilder teeth = new StringBuilder("M44 516");
      for (int x = 60; x < 600; x += 24) {
        teeth.append(Shapes.text("Q%s %s %s 522", x - 2, 505, x + 10));
      }
      sheet.line(teeth.toString(), "#5c656a", 3, .7);
    }
    sheet.line("M60 464C160 436 400 434 600 434", "#ffffff", 2, .7);
  }
}
