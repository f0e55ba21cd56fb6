package storehouse.launcher.demo.art.wear;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Boots: a lace-up work boot, a Chelsea boot, a rubber boot.
public final class Boot implements Subject {
  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone leather = colour.tone();
    double top = style == 2 ? 200 : style == 0 ? 300 : 360;
    sheet.part(Shapes.ellipse(370, top, 112, 22), leather.shifted(-.3), Form.HOLLOW, 12);
    String body =
        Shapes.text(
            "M258 %sC300 %s 440 %s 482 %sC480 %s 470 520 500 570C540 620 640 620 720 648C800 676"
                + " 830 716 832 762H246C240 700 262 600 262 520C262 440 256 %s 258 %sZ",
            top, top + 26, top + 26, top, top + 100, top + 80, top);
    sheet.part(body, leather, Form.PANEL, 56);
    sheet.inside(
        body,
        s -> {
          s.glow(leather.at(1), style == 2 ? .7 : .42, 680, 690, 110, 40);
          s.glow(leather.at(1), .35, 330, 450, 44, 170);
          s.fold(leather, 1, 492, 566, 430, 620, 310, 606, 30);
          s.fold(leather, 1, 510, 590, 460, 650, 350, 648, 26);
        });
    switch (style) {
      case 0 -> laced(sheet, leather);
      case 1 -> chelsea(sheet, leather);
      default -> rubber(sheet, body, leather);
    }
    sole(sheet, style == 2 ? leather.shifted(-.25) : Materials.RUBBER);
  }

  private static void laced(Sheet sheet, Tone leather) {
    sheet.part(
        "M640 630C780 656 832 700 832 764H600C640 730 650 680 640 630Z",
        leather.shifted(-.04),
        Form.BALL,
        26);
    sheet.stitches("M630 630C642 680 632 730 590 758", leather.at(.6), 2.6);
    sheet.stitches("M264 560C330 580 360 650 350 758", leather.at(.6), 2.6);
    sheet.part(
        "M440 318L490 312C484 440 484 520 520 574L600 622L560 640L470 600C436 540 436 420 440 318Z",
        leather.shifted(-.08),
        Form.PANEL,
        10);
    for (int i = 0; i < 7; i++) {
      double x = 452 + (i > 4 ? (i - 4) * 34 : 0);
      double y = 340 + i * 44 - (i > 4 ? (i - 4) * 18 : 0);
      sheet.part(Shapes.circle(x, y, 9), Materials.BRASS, Form.BALL, 3);
      sheet.tube(Shapes.text("M%s %sL%s %s", x, y, x + 40, y - 18), Tone.of("#d8b24a"), 8);
    }
    sheet.tube("M262 300C258 250 290 240 292 290", leather, 10);
    sheet.part(
        "M252 296C300 320 440 320 488 296L490 330C440 352 300 352 254 330Z",
        leather.shifted(-.15),
        Form.CYLINDER,
        10);
  }

  private static void chelsea(Sheet sheet, Tone leather) {
    String gore = "M340 384H430C424 470 440 540 456 590H330C322 520 336 460 340 384Z";
    sheet.part(gore, Tone.of("#2f3133"), Form.CYLINDER, 14);
    sheet.inside(
        gore,
        s -> {
          StringBuilder ribs = new StringBuilder();
          for (int x = 324; x < 460; x += 9) {
            ribs.append(Shapes.text("M%s 380V600", (double) x));
          }
          s.line(ribs.toString(), "#8a8d90", 2, .4);
        });
    sheet.stitches(
        "M332 384C328 460 314 520 322 598H464C448 540 432 470 438 384", leather.at(.6), 2.4);
    sheet.tube("M266 372C262 300 300 300 302 376", leather, 16);
    sheet.line("M262 600C330 640 420 640 500 600", leather.at(-.7), 3, .3);
  }

  private static void rubber(Sheet sheet, String body, Tone leather) {
    sheet.inside(
        body,
        s -> {
          s.gleam("M290 240C300 360 300 480 292 600L316 604C326 480 326 360 314 244Z", .5);
          s.gleam("M640 650C700 660 760 690 780 730L760 734C730 704 690 680 636 668Z", .6);
          s.line("M250 226C300 252 440 252 490 226", leather.at(-.6), 5, .5);
        });
    sheet.part(
        "M248 196C300 222 440 222 492 196L492 232C440 256 300 256 248 232Z",
        leather.shifted(-.1),
        Form.GLOSS,
        8);
    sheet.part("M250 330H300V420H250Z", leather.shifted(-.12), Form.PANEL, 6);
    sheet.part(new Box(262, 360, 40, 30).round(4), Materials.STEEL, Form.STEEL_FLAT, 4);
  }

  private static void sole(Sheet sheet, Tone rubber) {
    sheet.blurred("M250 760H830", "#000000", 14, .4);
    String sole =
        "M238 758H838C850 780 846 804 830 808H480L470 796H420L414 812H244C232 800 234 776 238 758Z";
    sheet.part(sole, rubber, Form.TOP, 8);
    sheet.stitches("M250 768H830", "#cdb389", 2.6);
    StringBuilder lugs = new StringBuilder();
    for (int x = 500; x < 820; x += 26) {
      lugs.append(Shapes.text("M%s 796V808", (double) x));
    }
    sheet.line(lugs.toString(), rubber.at(-1), 6, .7);
  }
}
