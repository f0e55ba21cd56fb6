package storehouse.launcher.demo.art;

/// What is not coloured by the variant: the wood of a handle, the rubber of a sole.
public final class Materials {
  public static final Tone OAK = Tone.of("#c59f6f");
  public static final Tone WALNUT = Tone.of("#6d4a35");
  public static final Tone STEEL = Tone.of("#b3b7ba");
  public static final Tone BRASS = Tone.of("#c6a15b");
  public static final Tone COPPER = Tone.of("#b87348");
  public static final Tone RUBBER = Tone.of("#2b2c2e");
  public static final Tone PLASTIC = Tone.of("#3a3c40");
  public static final Tone CHALK = Tone.of("#ece8df");
  public static final Tone LEATHER = Tone.of("#8f5a36");
  public static final Tone PAPER = Tone.of("#f3eee2");
  public static final Tone SCREEN = Tone.of("#1b2228");
  public static final Tone GLASS = Tone.of("#c9d8d6");
  public static final Tone SOIL = Tone.of("#4a372c");
  public static final Tone LEAF = Tone.of("#4f7d4a");

  private Materials() {}

  /// Woven cloth: fine crossing threads over the part.
  public static void weave(Sheet sheet, String path, Tone tone, double pitch) {
    sheet.inside(
        path,
        s -> {
          StringBuilder threads = new StringBuilder();
          for (double i = -1000; i < 1000; i += pitch) {
            threads.append(Shapes.text("M%s 0L%s 1000", i, i + 1000));
          }
          s.line(threads.toString(), tone.at(-.75), pitch * .3, tone.isPale() ? .07 : .16);
          threads.setLength(0);
          for (double i = 0; i < 2000; i += pitch) {
            threads.append(Shapes.text("M%s 0L%s 1000", i, i - 1000));
          }
          s.line(threads.toString(), tone.at(.8), pitch * .3, .14);
        });
  }

  /// Wood grain running from left to right (or down, when upright) over the part.
  public static void grain(Sheet sheet, String path, Tone tone, boolean upright) {
    sheet.inside(
        path,
        s -> {
          for (double at = 8; at < 1000; at += s.chance(7, 26)) {
            double[] wave = new double[12];
            for (int i = 0; i < 6; i++) {
              double along = i * 200;
              double across = at + s.chance(-7, 7);
              wave[i * 2] = upright ? across : along;
              wave[i * 2 + 1] = upright ? along : across;
            }
            boolean pale = s.chance(0, 1) > .7;
            s.line(
                Shapes.smooth(wave),
                tone.at(pale ? .5 : -.6),
                s.chance(.8, 3.2),
                s.chance(.1, .34));
          }
        });
  }

  /// Fine irregular specks: stoneware, felt, cork, leather pores.
  public static void specks(Sheet sheet, String path, String colour, double... countAndSize) {
    sheet.inside(
        path,
        s -> {
          StringBuilder dots = new StringBuilder();
          for (int i = 0; i < countAndSize[0]; i++) {
            dots.append(Shapes.text("M%s %sh.1", s.chance(80, 920), s.chance(80, 920)));
          }
          s.line(dots.toString(), colour, countAndSize[1], countAndSize[2]);
        });
  }
}
