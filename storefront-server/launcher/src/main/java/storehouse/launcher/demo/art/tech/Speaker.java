package storehouse.launcher.demo.art.tech;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;
import storehouse.launcher.demo.art.Vessel;

/// Speakers: a bookshelf box, a cloth cylinder, a portable one with a strap.
public final class Speaker implements Subject {
  @Override
  public int styles() {
    return 3;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone tone = colour.tone();
    switch (style) {
      case 0 -> bookshelf(sheet, colour);
      case 1 -> cylinder(sheet, tone);
      default -> portable(sheet, tone);
    }
  }

  private static void bookshelf(Sheet sheet, Colour colour) {
    Tone tone = colour.tone();
    String side = "M664 210L740 250V790L664 826Z";
    sheet.part(side, tone.shifted(-.2), Form.SIDE, 12);
    sheet.part("M316 210L400 186H700L740 250L664 214Z", tone, Form.TOP, 6);
    String front = new Box(316, 208, 352, 620).round(16);
    sheet.part(front, tone, Form.PANEL, 18);
    if (colour.isWood()) {
      Materials.grain(sheet, front, tone, true);
    }
    cone(sheet, 492, 604, 138);
    cone(sheet, 492, 350, 66);
    sheet.part(new Box(440, 770, 104, 22).round(10), Tone.of("#17181a"), Form.HOLLOW, 6);
  }

  private static void cone(Sheet sheet, double x, double y, double r) {
    sheet.part(Shapes.circle(x, y, r), Materials.STEEL, Form.STEEL_FLAT, 6);
    sheet.part(Shapes.circle(x, y, r * .92), Materials.RUBBER, Form.PANEL, 12);
    sheet.part(Shapes.circle(x, y, r * .76), Tone.of("#3a3b3e"), Form.HOLLOW, 26);
    sheet.inside(
        Shapes.circle(x, y, r * .76),
        s -> {
          for (double ring = r * .2; ring < r * .74; ring += 8) {
            s.line(Shapes.circle(x, y, ring), "#000000", 2, .25);
          }
          s.fade(
              Shapes.text("M%s %sL%s %sL%s %sZ", x, y, x - r, y - r * .5, x - r * .4, y - r),
              "#ffffff",
              .2,
              .05);
        });
    sheet.part(Shapes.circle(x, y, r * .3), Materials.RUBBER, Form.BALL, 12);
    sheet.fill(Shapes.ellipse(x - r * .09, y - r * .11, r * .07, r * .05), "#ffffff", .5);
  }

  private static void mesh(Sheet sheet, String body, Tone tone) {
    sheet.inside(
        body,
        s -> {
          StringBuilder dots = new StringBuilder();
          for (int i = -16; i <= 16; i++) {
            double x = 500 + 232 * Math.sin(i * Math.PI / 34);
            for (double y = 220; y < 830; y += 13) {
              dots.append(Shapes.text("M%s %sh.1", x, y + (i % 2 == 0 ? 6.5 : 0)));
            }
          }
          s.line(dots.toString(), tone.at(-.95), 6.5, .4);
        });
    sheet.edges(body, tone, 40);
  }

  private static void cylinder(Sheet sheet, Tone tone) {
    String body = Shapes.turned("M180 300 L180 770 C180 796 160 806 140 808", Vessel.TILT);
    sheet.part(body, tone, Form.CYLINDER, 40);
    mesh(sheet, body, tone);
    sheet.part(Shapes.ellipse(500, 300, 180, 31), tone.shifted(-.15), Form.TOP, 10);
    sheet.part(Shapes.ellipse(500, 298, 150, 25), Materials.PLASTIC, Form.TOP, 8);
    sheet.line(Shapes.ellipse(500, 298, 120, 19), "#8fe0c0", 4, .9);
    sheet.part(Vessel.band(181, 760, 178, 784), Materials.OAK, Form.CYLINDER, 4);
  }

  private static void portable(Sheet sheet, Tone tone) {
    sheet.tube("M760 480C860 440 880 620 780 640", Materials.LEATHER, 22);
    String body = new Box(190, 420, 600, 390).round(90);
    sheet.part(body, tone, Form.PANEL, 50);
    sheet.inside(
        body,
        s -> {
          StringBuilder dots = new StringBuilder();
          for (double x = 214; x < 780; x += 14) {
            for (double y = 470; y < 770; y += 14) {
              dots.append(Shapes.text("M%s %sh.1", x + (y % 28 == 0 ? 0 : 7), y));
            }
          }
          s.line(dots.toString(), tone.at(-.95), 6.5, .45);
        });
    sheet.edges(body, tone, 44);
    sheet.part("M262 424C300 410 680 410 718 424L700 450H280Z", tone.shifted(.05), Form.TOP, 6);
    for (int x = 400; x <= 580; x += 60) {
      sheet.part(Shapes.ellipse(x, 434, 17, 7), tone.shifted(-.3), Form.TOP, 3);
    }
    sheet.part(new Box(438, 700, 104, 36).round(6), Materials.STEEL, Form.STEEL_FLAT, 5);
  }
}
