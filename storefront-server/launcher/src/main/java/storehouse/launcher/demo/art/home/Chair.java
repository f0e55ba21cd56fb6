package storehouse.launcher.demo.art.home;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Dining chairs: a spindle back, an upholstered shell, a bar stool.
public final class Chair implements Subject {
  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone tone = colour.tone();
    switch (style) {
      case 0 -> spindle(sheet, tone);
      case 1 -> shell(sheet, tone);
      default -> stool(sheet, tone);
    }
  }

  private static void legs(Sheet sheet, Tone wood, double top, double width) {
    for (double x : new double[] {-.62, .72}) {
      sheet.tube(
          Shapes.text("M%s %sL%s 800", 500 + x * width * .8, top - 14, 500 + x * width * 1.05),
          wood.shifted(-.12),
          20);
    }
    sheet.tube(
        Shapes.text("M%s %sH%s", 500 - width * .8, (top + 840) / 2, 500 + width * .86),
        wood.shifted(-.1),
        13);
    for (double x : new double[] {-.92, .96}) {
      sheet.tube(
          Shapes.text("M%s %sL%s 834", 500 + x * width * .86, top + 6, 500 + x * width * 1.12),
          wood,
          23);
    }
  }

  private static void spindle(Sheet sheet, Tone wood) {
    legs(sheet, wood, 560, 160);
    for (int i = -3; i <= 3; i++) {
      sheet.tube(Shapes.text("M%s 540L%s 210", 500 + i * 38, 500 + i * 50), wood, 13);
    }
    sheet.tube("M356 540L318 220", wood, 21);
    sheet.tube("M644 540L682 220", wood, 21);
    String rail = "M296 196C380 150 620 150 704 196L698 252C620 212 380 212 302 252Z";
    sheet.part(rail, wood, Form.TOP, 16);
    String seat =
        "M330 530C420 506 580 506 670 530C706 548 712 570 690 582C600 604 400 604 310 582C288 570"
            + " 294 548 330 530Z";
    sheet.moved("translate(0 16)", s -> s.part(seat, wood, Form.SIDE, 8));
    sheet.part(seat, wood, Form.TOP, 14);
    Materials.grain(sheet, seat, wood, false);
    sheet.glow(wood.at(1), .35, 470, 548, 120, 22);
  }

  private static void shell(Sheet sheet, Tone cloth) {
    legs(sheet, Materials.OAK, 600, 150);
    String back =
        "M330 580C290 420 300 240 340 190C400 150 600 150 660 190C700 240 710 420 670 580Z";
    sheet.part(back, cloth, Form.PADDED, 54);
    Materials.weave(sheet, back, cloth, 8);
    sheet.inside(
        back,
        s ->
            s.blurred(
                "M400 230C392 350 400 440 410 540M600 230C608 350 600 440 590 540",
                cloth.at(-.9),
                16,
                .2));
    String seat =
        "M306 566C400 520 600 520 694 566C724 596 716 628 690 634C600 654 400 654 310 634C284 628"
            + " 276 596 306 566Z";
    sheet.blurred("M330 566C420 540 580 540 670 566", cloth.at(-1), 26, .45);
    sheet.part(seat, cloth, Form.PADDED, 36);
    Materials.weave(sheet, seat, cloth, 8);
    sheet.stitches("M300 604C400 632 600 632 700 604", cloth.at(.5), 2);
  }

  private static void stool(Sheet sheet, Tone tone) {
    legs(sheet, Materials.OAK, 290, 110);
    sheet.tube("M384 690H622", Materials.BRASS, 13);
    String side = "M352 244A148 30 0 0 0 648 244V274A148 34 0 0 1 352 274Z";
    sheet.part(side, tone, Form.CYLINDER, 14);
    String seat = Shapes.ellipse(500, 244, 148, 32);
    sheet.part(seat, tone, Form.TOP, 16);
    sheet.glow(tone.at(1), .35, 460, 234, 80, 14);
  }
}
