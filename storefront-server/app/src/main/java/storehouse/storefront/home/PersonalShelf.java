package storehouse.storefront.home;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import storehouse.catalog.Catalogue;
import storehouse.catalog.CategoryRef;
import storehouse.catalog.ProductView;
import storehouse.order.OrderStatus;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.search.Search;
import storehouse.search.SearchHit;
import storehouse.search.SearchQuery;
import storehouse.search.SearchUnavailable;
import storehouse.search.SortOrder;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.Visit;

/// "For you": what else there is where this shopper bought before. Empty without such a history.
@Singleton
public final class PersonalShelf {

  private static final int ORDERS = 10;
  private static final int CANDIDATES = 24;

  private final Orders orders;
  private final Catalogue catalogue;
  private final Search search;
  private final Shelves shelves;

  @Inject
  PersonalShelf(Orders orders, Catalogue catalogue, Search search, Shelves shelves) {
    this.orders = orders;
    this.catalogue = catalogue;
    this.search = search;
    this.shelves = shelves;
  }

  Shelf of(String shopperId, Links links, Visit visit) {
    List<String> bought =
        orders.ofShopper(shopperId, ORDERS).stream()
            .filter(order -> order.status() != OrderStatus.CANCELLED)
            .flatMap(order -> order.lines().stream())
            .map(OrderView.Line::sku)
            .distinct()
            .toList();
    Map<Long, ProductView> owned =
        catalogue.byIds(
            catalogue.variants(bought).values().stream()
                .map(variant -> variant.productId())
                .distinct()
                .toList());
    List<ProductView> more =
        favourite(owned).stream()
            .flatMap(category -> within(category, owned.keySet(), visit).stream())
            .toList();
    return new Shelf("personal", shelves.available(more, links, visit));
  }

  /// The category of most of what was bought.
  private static List<String> favourite(Map<Long, ProductView> owned) {
    return owned.values().stream()
        .flatMap(product -> product.categories().stream())
        .collect(Collectors.groupingBy(CategoryRef::slug, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .limit(1)
        .toList();
  }

  private List<ProductView> within(String category, Set<Long> owned, Visit visit) {
    SearchQuery query =
        new SearchQuery(
            "",
            category,
            List.of(),
            Map.of(),
            null,
            null,
            visit.currency(),
            SortOrder.RELEVANCE,
            0,
            CANDIDATES);
    try {
      List<Long> ids =
          search.query(query).hits().stream()
              .map(SearchHit::productId)
              .filter(id -> !owned.contains(id))
              .toList();
      return List.copyOf(catalogue.byIds(ids).values());
    } catch (SearchUnavailable noSearch) {
      return List.of();
    }
  }
}
