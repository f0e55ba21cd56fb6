package storehouse.model.shop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/v1/search`: one page of hits, counted from page 0, with facets.
public record SearchAnswer(
    long total,
    int page,
    int size,
    @Nullable String didYouMean,
    List<Hit> hits,
    List<Facet> facets) {

  /// A found product, shown by its first matching variant.
  public record Hit(
      String id,
      String slug,
      String sku,
      String title,
      String brand,
      Price price,
      @Nullable String imageUrl) {}

  /// The values of one field with the number of hits that each would leave.
  public record Facet(String field, List<FacetValue> values) {}

  /// One value of a facet.
  public record FacetValue(String value, long count) {}
}
