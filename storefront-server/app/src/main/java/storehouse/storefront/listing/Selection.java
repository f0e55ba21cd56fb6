package storehouse.storefront.listing;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.search.SearchQuery;
import storehouse.search.SortOrder;
import storehouse.storefront.frame.Query;

/// What the address selects: text, department, filters, order, page. Prices are typed in whole
/// units of the currency. What cannot be read is left out.
record Selection(Query query, @Nullable String department) {

  static final String ATTRIBUTE = "attr.";
  static final int PAGE_SIZE = 24;
  private static final int MAX_PARAMETERS = 40;
  private static final int MAX_TEXT = 200;
  private static final int MAX_PAGE = 400;
  private static final long MAX_PRICE = 9_999_999;

  static Selection of(Query query, @Nullable String department) {
    List<Query.Parameter> first =
        query.parameters().stream()
            .filter(each -> !each.value().isBlank())
            .limit(MAX_PARAMETERS)
            .toList();
    return new Selection(new Query(first), department);
  }

  String text() {
    String text = first("q").strip();
    return text.substring(0, Math.min(MAX_TEXT, text.length()));
  }

  @Nullable String category() {
    String chosen = first("category");
    return chosen.isEmpty() ? department : chosen;
  }

  List<String> brands() {
    return all("brand");
  }

  Map<String, List<String>> attributes() {
    Map<String, List<String>> attributes = new LinkedHashMap<>();
    for (Query.Parameter each : query.parameters()) {
      if (each.name().startsWith(ATTRIBUTE)) {
        attributes
            .computeIfAbsent(each.name().substring(ATTRIBUTE.length()), _ -> new ArrayList<>())
            .add(each.value());
      }
    }
    return attributes;
  }

  @Nullable Long from() {
    return whole("from", MAX_PRICE);
  }

  @Nullable Long to() {
    return whole("to", MAX_PRICE);
  }

  int page() {
    Long page = whole("page", MAX_PAGE);
    return page == null ? 0 : page.intValue();
  }

  SortOrder sort() {
    String wanted = first("sort").toUpperCase(Locale.ROOT);
    for (SortOrder order : SortOrder.values()) {
      if (order.name().equals(wanted)) {
        return order;
      }
    }
    return SortOrder.RELEVANCE;
  }

  SearchQuery asSearch(Currency currency) {
    long unit = Math.round(Math.pow(10, Math.max(0, currency.getDefaultFractionDigits())));
    Long from = from();
    Long to = to();
    return new SearchQuery(
        text(),
        category(),
        brands(),
        attributes(),
        from == null ? null : Long.valueOf(from * unit),
        to == null ? null : Long.valueOf(to * unit),
        currency,
        sort(),
        page(),
        PAGE_SIZE);
  }

  /// The same with this value on, or off when it was on; back on the first page.
  Query toggled(String name, String value) {
    Query first = query.without("page");
    return first.has(name, value) ? first.without(name, value) : first.with(name, value);
  }

  boolean has(String name, String value) {
    return query.has(name, value);
  }

  private String first(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.getFirst();
  }

  private List<String> all(String name) {
    return query.parameters().stream()
        .filter(each -> each.name().equals(name))
        .map(Query.Parameter::value)
        .toList();
  }

  private @Nullable Long whole(String name, long most) {
    String digits = first(name).strip();
    return digits.matches("\\d{1,9}") ? Long.valueOf(Math.min(most, Long.parseLong(digits))) : null;
  }
}
