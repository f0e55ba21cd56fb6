package storehouse.storefront.listing;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.search.Facet;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.Query;
import storehouse.storefront.frame.Texts;
import storehouse.storefront.listing.ListingPage.Chip;
import storehouse.storefront.listing.ListingPage.FacetChoice;
import storehouse.storefront.listing.ListingPage.FacetGroup;

/// The links that narrow a list and the chips that widen it again.
record Narrowing(Selection selection, String path, Links links, Texts texts) {

  private static final Set<String> KEPT = Set.of("q", "sort");

  /// Categories are not offered below a department, where links to its parts are shown instead.
  List<FacetGroup> facets(List<Facet> facets, Currency currency) {
    return facets.stream()
        .filter(facet -> !facet.values().isEmpty())
        .filter(facet -> selection.department() == null || !facet.field().equals("category"))
        .map(facet -> group(facet, currency))
        .filter(group -> group.choices().size() > 1 || group.choices().getFirst().selected())
        .toList();
  }

  private FacetGroup group(Facet facet, Currency currency) {
    return new FacetGroup(
        facet.field(),
        title(facet.field()),
        facet.values().stream()
            .map(
                value ->
                    facet.field().equals("price")
                        ? price(value, currency)
                        : choice(facet.field(), value))
            .toList());
  }

  private String title(String field) {
    return texts.has("facet." + field)
        ? texts.get("facet." + field)
        : field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
  }

  private FacetChoice choice(String field, Facet.Value value) {
    String name = parameter(field);
    Query base =
        field.equals("category") && !selection.has(name, value.key())
            ? selection.query().without(name)
            : selection.query();
    return new FacetChoice(
        value.label(),
        value.count(),
        links.to(path, new Selection(base, null).toggled(name, value.key())),
        selection.has(name, value.key()));
  }

  private static String parameter(String field) {
    return field.equals("category") || field.equals("brand") ? field : Selection.ATTRIBUTE + field;
  }

  /// A price range sets the two price fields; `low-high` in minor units, either end may be missing.
  private FacetChoice price(Facet.Value value, Currency currency) {
    int dash = value.key().indexOf('-');
    String from = whole(value.key().substring(0, Math.max(0, dash)), currency);
    String to = whole(value.key().substring(dash + 1), currency);
    Query open = selection.query().without("page").without("from").without("to");
    boolean selected = text(selection.from()).equals(from) && text(selection.to()).equals(to);
    Query narrowed = from.isEmpty() || from.equals("0") ? open : open.with("from", from);
    narrowed = to.isEmpty() ? narrowed : narrowed.with("to", to);
    return new FacetChoice(
        value.label(), value.count(), links.to(path, selected ? open : narrowed), selected);
  }

  private static String whole(String minorUnits, Currency currency) {
    if (!minorUnits.matches("\\d{1,15}")) {
      return "";
    }
    double unit = Math.pow(10, Math.max(0, currency.getDefaultFractionDigits()));
    return Long.toString(Math.round(Long.parseLong(minorUnits) / unit));
  }

  static String text(@Nullable Long number) {
    return number == null ? "" : number.toString();
  }

  /// What is selected, each with the way to take it off.
  List<Chip> chips(Map<String, String> categoryNames, Currency currency) {
    List<Chip> chips = new ArrayList<>();
    for (Query.Parameter each : selection.query().parameters()) {
      String name = each.name();
      if (name.equals("category") || name.equals("brand") || isAttribute(name)) {
        String label = name.equals("category") ? named(categoryNames, each.value()) : each.value();
        chips.add(new Chip(label, links.to(path, selection.toggled(each.name(), each.value()))));
      }
    }
    priceChip(currency).ifPresent(chips::add);
    return chips;
  }

  private static boolean isAttribute(String name) {
    return name.startsWith(Selection.ATTRIBUTE);
  }

  private static String named(Map<String, String> names, String slug) {
    return names.getOrDefault(slug, slug);
  }

  private Optional<Chip> priceChip(Currency currency) {
    Long from = selection.from();
    Long to = selection.to();
    String href = links.to(path, selection.query().without("page").without("from").without("to"));
    if (from != null && to != null) {
      return Optional.of(
          new Chip(
              texts.get("listing.price.chip", money(from, currency), money(to, currency)), href));
    }
    if (from != null) {
      return Optional.of(
          new Chip(texts.get("listing.price.chip.from", money(from, currency)), href));
    }
    return to == null
        ? Optional.empty()
        : Optional.of(new Chip(texts.get("listing.price.chip.to", money(to, currency)), href));
  }

  private String money(long whole, Currency currency) {
    long unit = Math.round(Math.pow(10, Math.max(0, currency.getDefaultFractionDigits())));
    return texts.money(new Money(whole * unit, currency));
  }

  /// The list with what was searched for, and no filter.
  String clearHref() {
    return links.to(
        path,
        new Query(
            selection.query().parameters().stream()
                .filter(each -> KEPT.contains(each.name()))
                .toList()));
  }

  /// What a form must carry along.
  Map<String, List<String>> hidden() {
    Map<String, List<String>> hidden = new LinkedHashMap<>();
    Stream.concat(
            selection.query().without("page").parameters().stream(),
            links.visit().entrySet().stream()
                .map(each -> new Query.Parameter(each.getKey(), each.getValue())))
        .forEach(
            each -> hidden.computeIfAbsent(each.name(), _ -> new ArrayList<>()).add(each.value()));
    return hidden;
  }
}
