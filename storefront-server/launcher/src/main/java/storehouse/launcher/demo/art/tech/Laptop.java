package storehouse.launcher.demo.art.tech;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Laptops, open: with a landscape on the screen, with a document.
public final class Laptop implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone body = colour.tone();
    String lid = new Box(210, 230, 580, 400).round(22);
    sheet.part(lid, body, Form.STEEL_FLAT, 6);
    String glass = new Box(218, 238, 564, 386).round(16);
    sheet.part(glass, Materials.SCREEN, Form.PANEL, 4);
    String screen = new Box(236, 258, 528, 344).round(4);
    if (style == 0) {
      landscape(sheet, screen);
    } else {
      document(sheet, screen);
    }
    sheet.inside(glass, s -> s.fade("M420 230H640L420 640H230Z", "#ffffff", .13, .02));
    sheet.fill(Shapes.circle(500, 248, 3.4), "#5a6670", 1);
    deck(sheet, body);
  }

  private static void deck(Sheet sheet, Tone body) {
    sheet.part("M236 626H764L770 644H230Z", Materials.PLASTIC, Form.SIDE, 3);
    String deck = "M210 640H790L876 776H124Z";
    sheet.part(deck, body, Form.STEEL_FLAT, 8);
    String keys = "M244 654H756L808 724H192Z";
    sheet.part(keys, Tone.of("#232629"), Form.SIDE, 6);
    sheet.inside(
        keys,
        s -> {
          StringBuilder grid = new StringBuilder();
          for (int row = 0; row <= 5; row++) {
            double y = 654 + row * 14;
            grid.append(Shapes.text("M180 %sH820", y));
          }
          for (int i = -7; i <= 7; i++) {
            grid.append(Shapes.text("M%s 650L%s 726", 500 + i * 34.0, 500 + i * 41.0));
          }
          s.line(grid.toString(), body.at(-.5), 2.6, .75);
        });
    sheet.part("M418 732H582L594 768H406Z", body.shifted(.06), Form.PANEL, 3);
    sheet.part(
        "M124 776H876C876 790 868 798 850 798H150C132 798 124 790 124 776Z",
        body,
        Form.STEEL_ROUND,
        6);
    sheet.fill(
        "M440 776H560C558 784 552 786 544 786H456C448 786 442 784 440 776Z", body.at(-.7), .7);
  }

  private static void landscape(Sheet sheet, String screen) {
    sheet.fade(screen, "#f6c89a", 1, 1);
    sheet.inside(
        screen,
        s -> {
          s.fade("M230 250H770V610H230Z", "#37567c", .9, 0);
          s.glow("#fff3d4", .95, 600, 430, 120, 120);
          s.fill(
              Shapes.smooth(200, 480, 300, 420, 380, 470, 470, 400, 560, 480, 660, 430, 800, 480)
                  + "V620H200Z",
              "#6f7f95",
              .9);
          s.fill(
              Shapes.smooth(200, 520, 320, 470, 440, 530, 560, 490, 680, 540, 800, 500)
                  + "V620H200Z",
              "#45586e",
              .95);
          s.fill(
              Shapes.smooth(200, 570, 340, 530, 480, 580, 620, 540, 800, 580) + "V620H200Z",
              "#243444",
              1);
        });
  }

  private static void document(Sheet sheet, String screen) {
    sheet.fade(screen, "#e9edf0", 1, 1);
    sheet.inside(
        screen,
        s -> {
          s.fill("M230 250H350V610H230Z", "#22333b", 1);
          s.line("M256 300H322M256 330H310M256 360H326M256 390H300", "#8ca3ad", 7, .8);
          s.fill(new Box(372, 282, 180, 130).round(8), "#ffffff", 1);
          s.fill(new Box(566, 282, 180, 130).round(8), "#ffffff", 1);
          s.fill(new Box(372, 428, 374, 160).round(8), "#ffffff", 1);
          s.line(
              Shapes.smooth(392, 550, 440, 520, 490, 540, 550, 470, 610, 500, 670, 450, 726, 462),
              "#0b6e4f",
              6,
              1);
          s.line("M392 300V390M420 340V390M448 320V390M476 350V390M504 310V390", "#d9a02b", 14, .9);
          s.line("M590 310H710M590 334H680M590 358H720M590 382H660", "#aab4ba", 7, .9);
        });
  }
}
