package storehouse.search;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a shopper asks. Empty text browses. `category` is a slug and includes what lies below it;
/// several brands, or several values of one attribute, are alternatives; prices are minor units of
/// `currency`, both ends included; `page` counts from 0, `size` is at most 100.
public record SearchQuery(
    String text,
    @Nullable String category,
    List<String> brands,
    Map<String, List<String>> attributes,
    @Nullable Long minPrice,
    @Nullable Long maxPrice,
    Currency currency,
    SortOrder sort,
    int page,
    int size) {

  public static final int MAX_SIZE = 100;

  /// Everything that matches the text, best first.
  public static SearchQuery text(String text, Currency currency, int size) {
    return new SearchQuery(
        text, null, List.of(), Map.of(), null, null, currency, SortOrder.RELEVANCE, 0, size);
  }
}
