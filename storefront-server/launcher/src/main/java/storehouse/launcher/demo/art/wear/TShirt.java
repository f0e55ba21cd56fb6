package storehouse.launcher.demo.art.wear;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// T-shirts laid flat: plain, striped, with a chest pocket.
public final class TShirt implements Subject {
  @Override
  public Stage stage(int style) {
    return Stage.LYING;
  }

  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone cotton = colour.tone();
    String shirt =
        Shapes.mirrored(
            "M84 168 C120 184 170 200 206 214 C244 232 262 268 284 350 L322 456 C328 470 322 478"
                + " 310 482 L226 514 C214 518 208 512 206 500 L190 410 C184 520 192 700 200 828"
                + " C202 846 194 850 180 850 C120 858 60 860 0 860");
    sheet.part(shirt, cotton, Form.CLOTH, 44);
    details(sheet, shirt, cotton, style);
    folds(sheet, shirt, cotton);
    seams(sheet, cotton);
    if (style == 2) {
      pocket(sheet, cotton);
    }
    neck(sheet, cotton);
  }

  private static void neck(Sheet sheet, Tone cotton) {
    String opening = "M418 164C450 186 550 186 582 164L586 170C566 262 434 262 414 170Z";
    sheet.part(opening, cotton.shifted(-.3), Form.HOLLOW, 16);
    sheet.inside(
        opening,
        s -> {
          s.part(
              "M400 150C450 202 550 202 600 150L600 140H400Z", cotton.shifted(-.12), Form.CLOTH, 4);
          s.part(new Box(476, 196, 48, 22).round(3), Materials.PAPER, Form.PANEL, 3);
        });
    sheet.line("M416 166C434 258 566 258 584 166", cotton.at(-.55), 23, 1);
    sheet.line("M416 165C434 256 566 256 584 165", cotton.at(.05), 19, 1);
    sheet.line("M414 164C433 250 566 250 580 168", cotton.at(.45), 4, .5);
    sheet.stitches("M402 172C420 278 580 278 598 172", cotton.at(-.55), 1.8);
  }

  private static void seams(Sheet sheet, Tone cotton) {
    sheet.stitches("M312 834C400 842 600 842 688 834", cotton.at(-.5), 2);
    sheet.stitches("M190 462L282 498M810 462L718 498", cotton.at(-.5), 2);
    sheet.blurred(
        "M306 224C298 300 304 370 312 416M694 224C702 300 696 370 688 416", cotton.at(-1), 9, .4);
    sheet.line(
        "M306 224C298 300 304 370 312 416M694 224C702 300 696 370 688 416",
        cotton.at(-.7),
        1.6,
        .6);
  }

  private static void details(Sheet sheet, String shirt, Tone cotton, int style) {
    if (style == 1) {
      Tone band = cotton.isPale() ? Tone.of("#2b3b5a") : Materials.CHALK;
      sheet.inside(
          shirt,
          s -> {
            for (double y = 270; y < 850; y += 52) {
              s.line(
                  Shapes.text("M150 %sC350 %s 650 %s 850 %s", y - 10, y + 10, y + 10, y - 10),
                  band.at(0),
                  17,
                  .92);
            }
          });
      sheet.edges(shirt, cotton, 40);
    }
  }

  private static void pocket(Sheet sheet, Tone cotton) {
    String pocket = "M556 330L656 326L660 424C640 442 622 450 608 454C594 450 574 444 560 430Z";
    sheet.blurred(pocket, cotton.at(-1), 9, .4);
    sheet.part(pocket, cotton, Form.CLOTH, 8);
    sheet.stitches("M558 346L656 342", cotton.at(-.55), 2);
    sheet.stitches(
        "M562 336L566 426C580 438 596 444 608 447C622 443 638 436 653 421L650 332",
        cotton.at(-.55),
        1.6);
  }

  private static void folds(Sheet sheet, String shirt, Tone cotton) {
    sheet.inside(
        shirt,
        s -> {
          s.glow(cotton.at(1), .2, 420, 380, 200, 220);
          s.fold(cotton, .8, 318, 430, 344, 600, 330, 800, 30);
          s.fold(cotton, .8, 684, 430, 650, 620, 668, 810, 34);
          s.fold(cotton, .7, 322, 420, 400, 460, 500, 470, 22);
          s.fold(cotton, .7, 682, 424, 610, 470, 520, 500, 24);
          s.fold(cotton, .6, 430, 560, 452, 700, 424, 850, 26);
          s.fold(cotton, .6, 560, 590, 544, 720, 574, 850, 24);
          s.fold(cotton, .7, 250, 300, 236, 390, 220, 480, 20);
          s.fold(cotton, .7, 752, 300, 760, 390, 786, 480, 20);
        });
  }
}
