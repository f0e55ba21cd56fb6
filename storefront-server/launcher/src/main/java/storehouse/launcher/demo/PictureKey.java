package storehouse.launcher.demo;

import java.util.Locale;
import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.art.Sheet;
import storehouse.launcher.demo.art.Subject;
import storehouse.launcher.demo.goods.Kind;

/// What a picture shows; products that show the same share the picture.
public record PictureKey(Kind kind, int style, Colour colour) {

  /// The drawing, as SVG.
  public String svg() {
    Sheet sheet = new Sheet();
    kind.subject().draw(sheet, colour, style);
    return sheet.svg();
  }

  /// How it is set in the studio.
  public Subject.Stage stage() {
    return kind.subject().stage(style);
  }

  /// What one sees, for shoppers who do not.
  public String alt() {
    String what = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return what.substring(0, 1).toUpperCase(Locale.ROOT)
        + what.substring(1)
        + " in "
        + colour.label().toLowerCase(Locale.ROOT);
  }
}
