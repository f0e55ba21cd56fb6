package storehouse.launcher.demo.art.outdoor;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Tents: a dome for two, a tunnel.
public final class Tent implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    if (style == 0) {
      dome(sheet, colour.tone());
    } else {
      tunnel(sheet, colour.tone());
    }
  }

  private static void dome(Sheet sheet, Tone fly) {
    lines(sheet);
    String shell = "M120 800C180 520 330 330 500 322C670 330 820 520 880 800Z";
    sheet.part(shell, fly, Form.BALL, 50);
    sheet.inside(
        shell,
        s -> {
          s.part("M500 322C640 400 760 600 800 800H900V300Z", fly.shifted(-.2), Form.SIDE, 20);
          s.blurred("M500 322C380 420 330 600 300 800", fly.at(-1), 22, .35);
          s.blurred("M500 322C620 420 690 600 720 800", fly.at(-1), 22, .4);
          s.glow(fly.at(1), .35, 330, 560, 120, 170);
        });
    sheet.line("M120 800C180 520 330 330 500 322C670 330 820 520 880 800", fly.at(-.7), 3, .4);
    String door = "M500 372C420 470 380 620 366 800H634C620 620 580 470 500 372Z";
    sheet.part(door, Tone.of("#2c2a28"), Form.HOLLOW, 30);
    sheet.inside(
        door,
        s -> {
          s.fade("M360 700H640V810H360Z", "#c9a15b", .0, .55);
          s.glow("#ffd28a", .5, 500, 780, 140, 90);
        });
    sheet.part(
        "M500 372C440 470 398 620 366 800H440C450 700 460 660 430 600C470 560 500 460 500 372Z",
        fly.shifted(.1),
        Form.CLOTH,
        16);
    sheet.part(
        "M500 372C560 470 602 620 634 800H560C550 700 540 660 570 600C530 560 500 460 500 372Z",
        fly.shifted(-.08),
        Form.CLOTH,
        16);
    sheet.tube("M120 800C190 500 360 330 500 322", Tone.of("#d8b24a"), 7);
    sheet.tube("M500 322C640 330 810 500 880 800", Tone.of("#d8b24a"), 7);
    sheet.part("M110 792H890L900 812H100Z", Materials.PLASTIC, Form.TOP, 4);
  }

  private static void lines(Sheet sheet) {
    sheet.line("M250 560L60 812M750 560L940 812", "#6f6a60", 2.6, .9);
    sheet.part(Shapes.text("M52 800L66 804L58 822Z"), Materials.STEEL, Form.STEEL_FLAT, 2);
    sheet.part(Shapes.text("M948 800L934 804L942 822Z"), Materials.STEEL, Form.STEEL_FLAT, 2);
  }

  private static void tunnel(Sheet sheet, Tone fly) {
    sheet.line("M180 620L40 816M850 560L970 800", "#6f6a60", 2.6, .9);
    String shell =
        "M110 806C110 560 220 440 360 440C520 420 700 430 800 480C880 540 920 680 930 790Z";
    sheet.part(shell, fly, Form.TOP, 50);
    sheet.inside(
        shell,
        s -> {
          s.fade("M100 640H940V820H100Z", fly.at(-1), 0, .5);
          for (String seam :
              new String[] {
                "M600 420C680 500 690 660 700 820", "M780 440C860 540 870 680 880 820"
              }) {
            s.blurred(seam, fly.at(-1), 22, .4);
            s.line(seam, "#d8b24a", 6, .9);
          }
        });
    String front = "M110 806C110 560 220 440 360 440C500 440 600 560 606 806Z";
    sheet.part(front, fly.shifted(.08), Form.BALL, 30);
    String door = "M210 806C210 640 270 540 360 536C450 540 504 640 508 806Z";
    sheet.part(door, Tone.of("#2c2a28"), Form.HOLLOW, 26);
    sheet.inside(door, s -> s.glow("#ffd28a", .5, 360, 800, 130, 90));
    sheet.part(
        "M210 806C210 640 270 540 360 536C330 600 300 640 312 700C290 740 290 780 280 806Z",
        fly.shifted(.1),
        Form.CLOTH,
        14);
    sheet.line("M110 806C110 560 220 440 360 440C500 440 600 560 606 806", "#d8b24a", 7, 1);
    sheet.part("M104 800H936L944 816H96Z", Materials.PLASTIC, Form.TOP, 4);
  }
}
