package storehouse.launcher.demo.art.play;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Building blocks: a tower of cubes, a stacking ring toy.
public final class Blocks implements Subject {
  @Override
  public int styles() {
    return 2;
  }

  @Override
  public void draw(Sheet sheet, Colour colour, int style) {
    Tone tone = colour.tone();
    if (style == 0) {
      cube(sheet, Materials.OAK, 300, 640);
      cube(sheet, tone, 520, 640);
      cube(sheet, tone.shifted(.3), 410, 450);
      arch(sheet, tone.shifted(-.2));
    } else {
      rings(sheet, tone);
    }
  }

  private static void cube(Sheet sheet, Tone paint, double x, double y) {
    sheet.part(
        Shapes.text("M%s %sL%s %sH%sL%s %sZ", x, y, x + 44, y - 36, x + 234, x + 190, y),
        paint.shifted(.1),
        Form.TOP,
        4);
    sheet.part(
        Shapes.text(
            "M%s %sL%s %sV%sL%s %sZ", x + 190, y, x + 234, y - 36, y + 154, x + 190, y + 190),
        paint,
        Form.SIDE,
        6);
    String face = new Box(x, y, 190, 190).round(8);
    sheet.part(face, paint, Form.PANEL, 14);
    Materials.grain(sheet, face, paint, false);
    sheet.line(new Box(x + 18, y + 18, 154, 154).round(6), paint.at(.8), 4, .4);
  }

  private static void arch(Sheet sheet, Tone paint) {
    String arch = "M420 414C420 270 620 270 620 414H570C570 340 470 340 470 414Z";
    sheet.moved("translate(20 -16)", s -> s.part(arch, paint.shifted(-.3), Form.SIDE, 4));
    sheet.part(arch, paint, Form.PANEL, 14);
    Materials.grain(sheet, arch, paint, false);
  }

  private static void rings(Sheet sheet, Tone tone) {
    sheet.part(Shapes.turned("M210 780 L214 806", .17), Materials.OAK, Form.CYLINDER, 6);
    sheet.part(Shapes.ellipse(500, 780, 210, 36), Materials.OAK, Form.TOP, 6);
    double[] halves = {190, 168, 146, 124, 102};
    for (int i = 0; i < halves.length; i++) {
      ring(sheet, tone.shifted(-.3 + i * .2), halves[i], 742 - i * 84);
    }
    sheet.part(Shapes.circle(500, 330, 58), Materials.OAK, Form.BALL, 18);
    sheet.fill(Shapes.ellipse(482, 306, 16, 11), "#ffffff", .5);
  }

  private static void ring(Sheet sheet, Tone paint, double half, double y) {
    String ring =
        Shapes.turned(
            Shapes.text(
                "M%s %s C%s %s %s %s %s %s",
                half, y - 30, half + 44, y - 26, half + 44, y + 52, half - 4, y + 52),
            .15);
    sheet.part(ring, paint, Form.GLOSS, 26);
    sheet.part(
        Shapes.ellipse(500, y - 24, half + 8, (half + 8) * .17), paint.shifted(.06), Form.TOP, 8);
  }
}
