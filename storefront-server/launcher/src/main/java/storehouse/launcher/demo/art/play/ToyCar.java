package storehouse.launcher.demo.art.play;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Wooden toys: a car, a train engine.
public final class ToyCar implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    if (style == 0) {
      car(sheet, colour.tone());
    } else {
      engine(sheet, colour.tone());
    }
  }

  private static void wheel(Sheet sheet, double x, double y, double r) {
    sheet.part(Shapes.circle(x + 12, y, r), Materials.OAK.shifted(-.4), Form.SIDE, 4);
    sheet.part(Shapes.circle(x, y, r), Materials.OAK, Form.PANEL, 14);
    sheet.line(Shapes.circle(x, y, r * .74), Materials.OAK.at(-.6), 3, .5);
    sheet.line(Shapes.circle(x, y, r * .46), Materials.OAK.at(-.6), 2, .4);
    sheet.part(Shapes.circle(x, y, r * .2), Materials.WALNUT, Form.BALL, 5);
  }

  private static void car(Sheet sheet, Tone paint) {
    sheet.fill("M250 740H770V790H250Z", "#2a2018", .85);
    String body =
        "M150 760C130 700 140 620 190 590L320 566C370 470 430 430 530 430C640 430 690 500 720"
            + " 566L820 596C870 620 870 710 850 760Z";
    sheet.moved("translate(16 -8)", s -> s.part(body, paint.shifted(-.22), Form.SIDE, 10));
    sheet.part(body, paint, Form.PANEL, 40);
    sheet.inside(
        body,
        s -> {
          s.glow("#ffffff", .45, 420, 480, 160, 50);
          s.glow("#ffffff", .35, 250, 610, 120, 30);
        });
    for (String window :
        new String[] {
          "M366 570C400 500 440 478 500 476V570Z", "M530 476C610 476 644 510 672 570H530Z"
        }) {
      sheet.part(window, Materials.OAK.shifted(-.1), Form.HOLLOW, 12);
    }
    sheet.part(Shapes.circle(842, 660, 22), Tone.of("#f0d692"), Form.BALL, 6);
    sheet.line("M170 690H846", Materials.CHALK.at(0), 12, .85);
    wheel(sheet, 310, 768, 78);
    wheel(sheet, 690, 768, 78);
  }

  private static void engine(Sheet sheet, Tone paint) {
    sheet.part(new Box(180, 700, 640, 60).round(14), Materials.WALNUT, Form.PANEL, 10);
    String boiler = "M420 500H740C790 500 810 540 810 600C810 670 790 704 740 704H420Z";
    sheet.part(boiler, paint, Form.TOP, 46);
    sheet.inside(boiler, s -> s.fade("M400 600H820V710H400Z", paint.at(-1), 0, .6));
    for (double x : new double[] {520, 640}) {
      sheet.part(new Box(x, 498, 18, 208).path(), Materials.BRASS, Form.TOP, 6);
    }
    sheet.moved(
        "translate(200 0)",
        s -> s.part(Shapes.turned("M50 380 L26 506", .15), Materials.WALNUT, Form.CYLINDER, 8));
    sheet.part(Shapes.ellipse(700, 380, 50, 9), Materials.RUBBER, Form.HOLLOW, 4);
    sheet.part(new Box(200, 420, 220, 290).round(14), paint.shifted(-.08), Form.PANEL, 20);
    sheet.part(new Box(244, 462, 130, 104).round(14), Materials.OAK.shifted(-.1), Form.HOLLOW, 12);
    sheet.part(new Box(172, 380, 276, 50).round(20), Materials.OAK, Form.TOP, 10);
    sheet.part(Shapes.circle(814, 600, 26), Tone.of("#f0d692"), Form.BALL, 6);
    wheel(sheet, 290, 770, 70);
    wheel(sheet, 540, 782, 56);
    wheel(sheet, 710, 782, 56);
  }
}
