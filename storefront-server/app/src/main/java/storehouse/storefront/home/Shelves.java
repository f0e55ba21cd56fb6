package storehouse.storefront.home;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import storehouse.catalog.Catalogue;
import storehouse.catalog.ProductView;
import storehouse.catalog.VariantSummary;
import storehouse.recommendation.Recommendations;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.ProductCard;
import storehouse.storefront.frame.ProductCards;
import storehouse.storefront.frame.Visit;

/// What stands on the home page's shelves.
@Singleton
public final class Shelves {

  private static final int LENGTH = 6;

  /// More than a shelf holds, because several SKUs may be one product.
  private static final int POPULAR_SKUS = 40;

  private static final int NEWEST = 120;

  private final Catalogue catalogue;
  private final Recommendations recommendations;
  private final ProductCards cards;

  @Inject
  Shelves(Catalogue catalogue, Recommendations recommendations, ProductCards cards) {
    this.catalogue = catalogue;
    this.recommendations = recommendations;
    this.cards = cards;
  }

  List<Shelf> shelves(Links links, Visit visit) {
    List<ProductCard> popular =
        available(productsOf(recommendations.popular(POPULAR_SKUS)), links, visit);
    List<ProductCard> newest = available(varied(catalogue.newest(NEWEST)), links, visit);
    return List.of(new Shelf("popular", popular), new Shelf("new", newest));
  }

  /// Three products whose pictures greet the shopper, as different as the shelves allow.
  static List<ProductCard> showcase(List<Shelf> shelves) {
    Map<String, ProductCard> byAddress = new LinkedHashMap<>();
    shelves.stream()
        .flatMap(shelf -> shelf.cards().stream())
        .filter(card -> card.picture() != null)
        .forEach(card -> byAddress.putIfAbsent(card.href(), card));
    return byAddress.values().stream().limit(3).toList();
  }

  /// The first of each category before the others, so that a shelf is not all of one kind.
  static List<ProductView> varied(List<ProductView> products) {
    Map<String, ProductView> firsts = new LinkedHashMap<>();
    for (ProductView product : products) {
      String category =
          product.categories().isEmpty() ? "" : product.categories().getFirst().slug();
      firsts.putIfAbsent(category, product);
    }
    return Stream.concat(firsts.values().stream(), products.stream())
        .distinct()
        .limit(2 * LENGTH)
        .toList();
  }

  private List<ProductView> productsOf(Collection<String> skus) {
    Map<String, VariantSummary> variants = catalogue.variants(skus);
    List<Long> ids =
        skus.stream()
            .map(variants::get)
            .filter(Objects::nonNull)
            .map(VariantSummary::productId)
            .distinct()
            .toList();
    Map<Long, ProductView> products = new LinkedHashMap<>(catalogue.byIds(ids));
    return ids.stream().map(products::get).filter(Objects::nonNull).toList();
  }

  /// What can be had, as many as fit.
  List<ProductCard> available(Collection<ProductView> products, Links links, Visit visit) {
    Stream<ProductCard> all = cards.cards(products, links, visit.currency()).stream();
    return all.filter(card -> card.available() && card.price() != null).limit(LENGTH).toList();
  }
}
