package storehouse.launcher.demo.art.wear;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Sneakers from the side: a court shoe, a runner.
public final class Sneaker implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone upper = colour.tone();
    sheet.part(
        "M232 470C262 432 330 428 388 456L430 560L250 560Z", upper.shifted(-.4), Form.HOLLOW, 14);
    String body =
        "M212 476C222 436 250 436 266 466C290 512 340 520 384 486C402 458 424 442 448 452C520 520"
            + " 600 572 700 596C800 616 850 650 852 712L210 716C190 640 196 540 214 470Z";
    sheet.part(body, upper, Form.PANEL, 50);
    sheet.inside(
        body,
        s -> {
          s.glow(upper.at(1), .4, 600, 620, 160, 60);
          s.glow(upper.at(-1), .4, 300, 740, 260, 90);
        });
    if (style == 0) {
      court(sheet, body, upper);
    } else {
      runner(sheet, body, upper);
    }
    laces(sheet, upper);
  }

  private static void court(Sheet sheet, String body, Tone upper) {
    String toe = "M668 592C800 606 852 650 852 714H650C700 690 700 640 668 592Z";
    sheet.part(toe, upper.shifted(.06), Form.BALL, 26);
    sheet.stitches("M660 594C696 640 694 690 646 712", upper.at(-.6), 2.4);
    sheet.part(
        "M204 500C260 520 286 600 280 716H206C194 640 194 560 204 500Z",
        upper.shifted(-.1),
        Form.PANEL,
        16);
    sheet.stitches("M214 508C262 530 282 600 276 712", upper.at(.6), 2.4);
    sheet.inside(
        body,
        s ->
            s.line(
                "M340 716C420 690 520 640 560 560M390 716C470 690 560 640 600 576",
                upper.isPale() ? "#2f5d46" : "#f1ece0",
                16,
                .9));
    sole(
        sheet,
        Materials.CHALK,
        "M192 706H862C872 740 868 764 846 770C640 782 400 782 214 772C190 764 188 736 192 706Z");
    sheet.line("M196 724H864", "#b9b2a4", 3, .8);
  }

  private static void runner(Sheet sheet, String body, Tone upper) {
    Materials.weave(sheet, body, upper, 11);
    sheet.part(
        "M204 500C260 520 300 610 380 716H206C194 640 194 560 204 500Z",
        upper.shifted(-.3),
        Form.PANEL,
        16);
    sheet.inside(
        body,
        s -> {
          s.fill(
              "M330 716C450 700 540 650 620 580L650 590C590 670 520 716 430 730Z",
              upper.isPale() ? "#c0653f" : "#f4efe4",
              .95);
          s.line("M270 560C330 640 380 690 440 716", upper.at(.8), 6, .6);
        });
    sheet.part(
        "M730 602C810 620 850 656 854 714H760C790 680 770 640 730 602Z",
        upper.shifted(-.25),
        Form.BALL,
        16);
    sole(
        sheet,
        Materials.CHALK,
        "M178 690C300 720 420 690 520 706C680 724 780 700 872 690C890 730 880 770 846 782C640 800"
            + " 400 800 214 786C180 776 172 730 178 690Z");
    sheet.part(
        "M206 776C420 796 660 796 850 776C846 800 830 806 800 808L250 806C222 804 208 796 206 776Z",
        Materials.RUBBER,
        Form.TOP,
        6);
    sheet.line("M220 744C400 764 660 764 840 740", upper.at(.1), 6, .8);
  }

  private static void sole(Sheet sheet, Tone rubber, String path) {
    sheet.blurred("M210 708H850", "#000000", 16, .35);
    sheet.part(path, rubber, Form.TOP, 16);
    sheet.inside(path, s -> s.fade("M170 740H890V810H170Z", "#5a5246", 0, .5));
  }

  private static void laces(Sheet sheet, Tone upper) {
    String tongue = "M380 480C372 430 400 396 436 404C450 410 456 430 462 462L640 590L600 600Z";
    sheet.part(tongue, upper.shifted(.05), Form.PANEL, 14);
    String stay = "M392 486L612 612C640 616 660 600 640 582L452 452Z";
    sheet.part(stay, upper.shifted(-.06), Form.PANEL, 8);
    for (int i = 0; i < 6; i++) {
      double x = 420 + i * 36;
      double y = 486 + i * 20;
      sheet.tube(Shapes.text("M%s %sL%s %s", x - 2, y + 14, x + 40, y - 16), Materials.CHALK, 11);
      sheet.fill(Shapes.circle(x - 4, y + 16, 4), "#24221f", .7);
    }
    sheet.tube("M446 470C400 470 380 510 400 530", Materials.CHALK, 8);
    sheet.tube("M452 466C480 500 470 540 452 560", Materials.CHALK, 8);
  }
}
