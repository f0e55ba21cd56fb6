package storehouse.launcher.demo.art.kitchen;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;
import storehouse.launcher.demo.art.Vessel;

/// Bottles for the road: insulated with a loop, a wide thermos with a cup.
public final class Flask implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone coat = colour.tone();
    if (style == 0) {
      bottle(sheet, coat);
    } else {
      thermos(sheet, coat);
    }
  }

  private static void bottle(Sheet sheet, Tone coat) {
    sheet.tube("M462 196C440 110 560 110 538 196", Materials.PLASTIC, 18);
    String body =
        Shapes.turned(
            "M62 276 C66 330 116 340 120 410 L120 772 C120 796 112 808 96 810", Vessel.TILT);
    sheet.part(body, coat, Form.CYLINDER, 30);
    Materials.specks(sheet, body, coat.at(.8), 900, 1.8, .2);
    sheet.inside(body, s -> s.gleam("M404 440V760L424 766V436Z", .42));
    sheet.part(Vessel.band(64, 262, 63, 288), Materials.STEEL, Form.STEEL_ROUND, 3);
    String cap = Shapes.turned("M70 186 L72 262", Vessel.TILT);
    sheet.part(cap, Materials.PLASTIC, Form.CYLINDER, 12);
    StringBuilder ribs = new StringBuilder();
    for (int i = -6; i <= 6; i++) {
      ribs.append(Shapes.text("M%s 206V272", 500 + 71 * Math.sin(i * Math.PI / 13)));
    }
    sheet.inside(cap, s -> s.line(ribs.toString(), "#0e0f10", 3, .5));
    sheet.part(Shapes.ellipse(500, 186, 70, 12), Materials.PLASTIC, Form.TOP, 5);
    sheet.line(
        "M470 560C490 520 510 520 530 560C510 600 490 600 470 560Z",
        coat.isPale() ? "#3a3d3b" : "#f4efe4",
        5,
        .8);
  }

  private static void thermos(Sheet sheet, Tone coat) {
    sheet.tube("M640 420C760 420 760 700 640 690", Materials.PLASTIC, 30);
    String body = Shapes.turned("M150 330 L150 780 C150 800 140 808 126 810", Vessel.TILT);
    sheet.part(body, coat, Form.GLOSS, 32);
    sheet.part(Vessel.band(152, 330, 152, 352), Materials.STEEL, Form.STEEL_ROUND, 3);
    sheet.part(Vessel.band(152, 760, 151, 782), Materials.STEEL, Form.STEEL_ROUND, 3);
    String cup = Shapes.turned("M118 190 L142 324", Vessel.TILT);
    sheet.part(cup, Materials.STEEL, Form.STEEL_ROUND, 12);
    sheet.part(Shapes.ellipse(500, 190, 118, 20), Materials.STEEL, Form.TOP, 6);
    sheet.inside(body, s -> s.gleam("M384 370V750L404 756V372Z", .5));
    String label = "M420 500H580V600H420Z";
    sheet.line(label, coat.isPale() ? "#3a3d3b" : "#f4efe4", 4, .6);
    sheet.line("M446 540H554M462 564H538", coat.isPale() ? "#3a3d3b" : "#f4efe4", 6, .7);
  }
}
