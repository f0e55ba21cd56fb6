package storehouse.launcher.demo.goods;

import java.util.List;
import java.util.Optional;
import storehouse.launcher.demo.art.Colour;

/// Goods of one kind that share a category, a choice of sizes and the sentences about their care.
///
/// @param category levels joined by " > "
/// @param type what one piece is called
/// @param grams the weight of one piece in its smallest size
/// @param care sentences of which each product gets two
public record Range(
    Kind kind,
    String category,
    String type,
    int grams,
    Optional<Sizes> sizes,
    List<String> tags,
    List<String> care,
    List<Line> lines) {

  /// A second choice beside colour.
  ///
  /// @param name how the choice is called: Size, Capacity
  public record Sizes(String name, List<Size> values) {}

  /// One size, and what it adds to the price (in cents) and the weight (in grams).
  public record Size(String label, int addedCents, int addedGrams) {}

  /// One hand-written product.
  ///
  /// @param style which of the kind's drawings shows it
  /// @param colours the colours it comes in, the one on the cover first
  /// @param facts pairs such as "Material=Stoneware"
  public record Line(
      String title,
      String brand,
      int style,
      int cents,
      List<Colour> colours,
      List<String> facts,
      String pitch) {}
}
