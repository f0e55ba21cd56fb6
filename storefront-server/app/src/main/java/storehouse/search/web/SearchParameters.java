package storehouse.search.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.platform.web.Problem;
import storehouse.search.SearchQuery;
import storehouse.search.SortOrder;

/// The query parameters of `GET /api/v1/search`. `brand` may be repeated; attributes are asked for
/// as `attribute.colour=Red`, repeated for alternatives.
@SuppressWarnings("NullAway.Init")
public class SearchParameters {

  private static final String ATTRIBUTE = "attribute.";
  private static final int LAST_HIT = 10_000;

  @QueryParam("q")
  @DefaultValue("")
  String text;

  @QueryParam("category")
  @Nullable String category;

  @QueryParam("brand")
  List<String> brands;

  @QueryParam("minPrice")
  @Nullable Long minPrice;

  @QueryParam("maxPrice")
  @Nullable Long maxPrice;

  @QueryParam("currency")
  @Nullable String currency;

  @QueryParam("sort")
  @DefaultValue("relevance")
  String sort;

  @QueryParam("page")
  @DefaultValue("0")
  int page;

  @QueryParam("size")
  @DefaultValue("24")
  int size;

  @Context UriInfo address;

  SearchQuery query(String shopCurrency) {
    if (size < 1 || size > SearchQuery.MAX_SIZE) {
      throw Problem.badRequest("size goes from 1 to " + SearchQuery.MAX_SIZE + ".");
    }
    if (page < 0 || (long) page * size >= LAST_HIT) {
      throw Problem.badRequest("page counts from 0, up to hit number 10,000.");
    }
    return new SearchQuery(
        text,
        category == null || category.isBlank() ? null : category,
        brands.stream().filter(brand -> !brand.isBlank()).toList(),
        attributes(),
        minPrice,
        maxPrice,
        currencyOr(shopCurrency),
        order(),
        page,
        size);
  }

  private Map<String, List<String>> attributes() {
    MultivaluedMap<String, String> all = address.getQueryParameters();
    Map<String, List<String>> attributes = new HashMap<>();
    all.forEach(
        (name, values) -> {
          if (name.startsWith(ATTRIBUTE)) {
            attributes.put(name.substring(ATTRIBUTE.length()), values);
          }
        });
    return attributes;
  }

  private Currency currencyOr(String shopCurrency) {
    String code = currency == null || currency.isBlank() ? shopCurrency : currency;
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw Problem.badRequest("\"" + code + "\" is not a currency.");
    }
  }

  private SortOrder order() {
    String name = sort.toUpperCase(Locale.ROOT).replace('-', '_');
    for (SortOrder order : SortOrder.values()) {
      if (order.name().equals(name)) {
        return order;
      }
    }
    throw Problem.badRequest("sort is relevance, price-asc, price-desc or newest.");
  }
}
