package storehouse.launcher.demo.art;

/// One kind of goods that can be drawn: a mug, a chair, a bicycle.
public interface Subject {

  /// How the thing is set in the studio.
  enum Stage {
    /// On the floor, on its lowest point.
    STANDING,
    /// Flat on the table, seen from above, or hung on the wall.
    LYING
  }

  default Stage stage(int style) {
    return Stage.STANDING;
  }

  /// How many silhouettes or patterns there are; styles count from zero.
  int styles();

  void draw(Sheet sheet, Colour colour, int style);
}
