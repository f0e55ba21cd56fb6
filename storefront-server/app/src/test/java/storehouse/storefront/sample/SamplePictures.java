package storehouse.storefront.sample;

import java.util.List;

/// Simple drawings in the place of product pictures.
final class SamplePictures {

  private static final List<String> COLOURS =
      List.of("#5f8f86", "#d9a441", "#b5573f", "#39506b", "#8a6f9e", "#6f8a4a");
  private static final List<String> SHAPES =
      List.of(
          "<path d='M200 250h180v170a40 40 0 0 1-40 40H240a40 40 0 0 1-40-40z'/>"
              + "<path d='M380 290h30a45 45 0 0 1 0 110h-30' fill='none' stroke-width='24'"
              + " class='l'/>",
          "<path d='M300 80v160' fill='none' stroke-width='8' class='l'/>"
              + "<path d='M170 400c0-90 60-160 130-160s130 70 130 160z'/>",
          "<rect x='190' y='180' width='220' height='290' rx='70'/>"
              + "<rect x='220' y='330' width='160' height='110' rx='20' fill-opacity='.4'"
              + " class='d'/>",
          "<path d='M260 150h80v70c50 40 60 80 60 130v90a30 30 0 0 1-30 30H230a30 30 0 0"
              + " 1-30-30v-90c0-50 10-90 60-130z'/>",
          "<rect x='150' y='240' width='300' height='210' rx='30'/>"
              + "<path d='M150 300h300M150 360h300' class='d' stroke-width='10'/>",
          "<circle cx='300' cy='320' r='140'/><circle cx='300' cy='320' r='60' class='d'/>");

  private SamplePictures() {}

  static String svg(int number) {
    String colour = COLOURS.get(number % COLOURS.size());
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 600 600' width='1200'"
        + " height='1200'><style>.l{stroke:"
        + colour
        + "}.d{fill:#0002;stroke:#0002}</style><defs><radialGradient id='g' cy='.35'><stop"
        + " stop-color='#f8f3ea'/><stop offset='1' stop-color='#ebe3d5'/></radialGradient></defs>"
        + "<rect width='600' height='600' fill='url(#g)'/><ellipse cx='300' cy='474' rx='150'"
        + " ry='16' fill='#0002'/><g fill='"
        + colour
        + "'>"
        + SHAPES.get(number % SHAPES.size())
        + "</g></svg>";
  }
}
