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
  public Stage stage() {
    return Stage.LYING;
  }

  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone cotton = colour.tone();
    String collarBack = "M420 178C460 214 540 214 580 178L574 168C540 186 460 186 426 168Z";
    sheet.part(collarBack, cotton.shifted(-.22), Form.HOLLOW, 8);
    String shirt =
        Shapes.mirrored(
            "M80 172 C120 184 170 200 206 214 C244 232 262 268 284 350 L322 456 C328 470 322 478 310 482 L226 514 C214 518 208 512 206 500 L190 410 C184 520 192 700 200 828 C202 846 194 850 180 850 C120 858 60 860 0 860");
    String neck = "M420 172C440 250 560 250 580 172L580 120H420Z";
    sheet.part(shirt, cotton, Form.CLOTH, 44);
    details(sheet, shirt, cotton, style);
    folds(sheet, shirt, cotton);
    sheet.line("M418 174C436 256 564 256 582 174", cotton.at(-.5), 24, 1);
    sheet.line("M418 172C436 254 564 254 582 172", cotton.at(.06), 20, 1);
    sheet.stitches("M404 178C424 274 576 274 596 178", cotton.at(-.5), 1.8);
    sheet.stitches("M312 834C400 842 600 842 688 834", cotton.at(-.5), 2);
    sheet.stitches("M190 462L282 498M810 462L718 498", cotton.at(-.5), 2);
    sheet.inside(
        neck,
        s ->
            s.part(
                "M424 170C456 206 544 206 576 170L570 150H430Z",
                cotton.shifted(-.28),
                Form.HOLLOW,
                6));
    sheet.fill(new Box(484, 190, 32, 20).round(3), "#f4efe4", .95);
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
    if (style == 2) {
      String pocket = "M556 330L656 326L660 424C640 442 622 450 608 454C594 450 574 444 560 430Z";
      sheet.blurred(pocket, cotton.at(-1), 10, .4);
      sheet.part(pocket, cotton, Form.CLOTH, 8);
      sheet.stitches("M560 346L656 342", cotton.at(-.55), 2);
    }
  }

  private static void folds(Sheet sheet, String shirt, Tone cotton) {
    sheet.inside(
        shirt,
        s -> {
          String[] creases = {
            "M318 420C340 520 330 620 350 760",
            "M684 420C660 540 676 640 652 790",
            "M300 300C340 360 380 380 440 400",
            "M704 300C670 350 640 370 590 386",
            "M420 560C440 660 430 740 446 840",
            "M560 600C550 680 566 760 556 840"
          };
          for (String crease : creases) {
            s.blurred(crease, cotton.at(-1), 26, .17);
            s.moved("translate(-14 -4)", t -> t.blurred(crease, cotton.at(1), 16, .15));
          }
          s.blurred(
              "M306 226C296 300 306 380 312 430M694 226C704 300 694 380 688 430",
              cotton.at(-1),
              12,
              .32);
          s.glow(cotton.at(1), .22, 420, 380, 200, 220);
        });
  }
}
