package storehouse.launcher.demo.art.play;

import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Form;
import storehouse.launcher.demo.art.Materials;
import storehouse.launcher.demo.art.Shapes;
import storehouse.launcher.demo.art.Shapes.Box;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.art.Tone;

/// Notebooks: bound with a band, wire-bound, a stack of three booklets.
public final class Notebook implements Subject {
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
    sheet.moved(
        "rotate(-9 500 500)",
        s -> {
          switch (style) {
            case 0 -> bound(s, colour.tone());
            case 1 -> wired(s, colour.tone());
            default -> booklets(s, colour.tone());
          }
        });
  }

  private static void pages(Sheet sheet, double right, double bottom) {
    for (int i = 4; i >= 0; i--) {
      sheet.part(
          new Box(270, 180, right - 270 + i * 3, bottom - 180 + i * 3).round(10),
          Materials.PAPER.shifted(i % 2 == 0 ? 0 : -.06),
          Form.PANEL,
          2);
    }
  }

  private static void bound(Sheet sheet, Tone cover) {
    pages(sheet, 730, 820);
    sheet.part("M560 800L572 880L584 862L600 876L590 800Z", Tone.of("#c0402f"), Form.PANEL, 4);
    String front = "M262 176H716C730 176 738 184 738 198V806C738 820 730 828 716 828H262Z";
    sheet.part(front, cover, Form.PANEL, 16);
    Materials.specks(sheet, front, cover.at(-.9), 1600, 2.4, .18);
    sheet.inside(
        front,
        s -> {
          s.part("M262 170H318V834H262Z", cover.shifted(-.14), Form.CYLINDER, 0);
          s.blurred("M320 170V834", cover.at(-1), 10, .5);
          s.blurred("M328 170V834", cover.at(1), 6, .4);
        });
    sheet.part(new Box(676, 172, 17, 660).path(), cover.shifted(-.35), Form.CYLINDER, 4);
    sheet.line("M430 330H600", cover.isPale() ? "#3a3d3b" : "#e7d3a4", 6, .8);
    sheet.line("M460 356H570", cover.isPale() ? "#3a3d3b" : "#e7d3a4", 3.4, .8);
  }

  private static void wired(Sheet sheet, Tone cover) {
    pages(sheet, 736, 826);
    String front = new Box(266, 176, 470, 652).round(18);
    sheet.part(front, cover, Form.PANEL, 14);
    Tone band = cover.isPale() ? Tone.of("#2f5d46") : Materials.CHALK;
    sheet.inside(
        front,
        s -> {
          s.line("M260 700C400 640 560 760 750 660", band.at(0), 26, .85);
          s.line("M260 756C400 696 560 816 750 716", band.at(0), 9, .85);
        });
    sheet.part(new Box(380, 270, 260, 130).round(8), Materials.PAPER, Form.PANEL, 6);
    sheet.line("M412 320H608M412 352H560", "#55605c", 5, .7);
    for (double y = 206; y < 810; y += 31) {
      sheet.fill(Shapes.circle(290, y, 7), "#1c1a18", .85);
      sheet.tube(
          Shapes.text("M290 %sC262 %s 246 %s 258 %s", y, y - 14, y - 4, y + 6),
          Materials.STEEL,
          6.5);
    }
  }

  private static void booklets(Sheet sheet, Tone cover) {
    Tone[] covers = {Tone.of("#d8c3a5"), cover.shifted(.3), cover};
    double[][] turns = {{7, 30, 26}, {-4, -18, 12}, {0, 0, 0}};
    for (int i = 0; i < 3; i++) {
      Tone tone = covers[i];
      sheet.moved(
          Shapes.text("translate(%s %s) rotate(%s 500 500)", turns[i][1], turns[i][2], turns[i][0]),
          s -> {
            String front = new Box(290, 200, 420, 600).round(16);
            s.blurred(front, "#000000", 14, .25);
            s.part(front, tone, Form.PANEL, 12);
            s.stitches("M304 220V780", Materials.CHALK.at(0), 4);
          });
    }
    sheet.part(new Box(400, 300, 200, 120).round(6), Materials.PAPER, Form.PANEL, 5);
    sheet.line("M430 346H570M430 376H530", "#55605c", 5, .7);
  }
}
