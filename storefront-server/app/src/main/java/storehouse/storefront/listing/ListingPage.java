package storehouse.storefront.listing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.storefront.frame.Crumb;
import storehouse.storefront.frame.Department;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.ProductCard;

/// Products that match, and how to narrow them. `hidden` is what a form on the page must carry so
/// that it narrows further; `clearHref` leads to the same list without any filter.
public record ListingPage(
    Frame frame,
    List<Crumb> crumbs,
    String heading,
    String path,
    String clearHref,
    long total,
    List<ProductCard> cards,
    List<Department> subcategories,
    List<Chip> chips,
    List<FacetGroup> facets,
    PriceRange prices,
    List<SortChoice> sorts,
    Map<String, List<String>> hidden,
    Paging paging,
    @Nullable Correction correction,
    boolean available) {

  /// Something that is selected; the link takes it away.
  public record Chip(String label, String href) {}

  /// `title` is for people, `field` for tests.
  public record FacetGroup(String field, String title, List<FacetChoice> choices) {}

  /// The link selects the value, or takes it away when it is selected.
  public record FacetChoice(String label, long count, String href, boolean selected) {}

  /// What was typed into the price fields, in whole units of the currency.
  public record PriceRange(String from, String to, String symbol) {}

  /// `key` is both the parameter's value and the end of the text's key.
  public record SortChoice(String key, boolean selected) {}

  /// Counted from 1.
  public record Paging(
      int page, long pages, @Nullable String previousHref, @Nullable String nextHref) {}

  /// A better spelling.
  public record Correction(String text, String href) {}
}
