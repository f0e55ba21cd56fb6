package storehouse.storefront.listing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.Catalogue;
import storehouse.catalog.CategoryView;
import storehouse.catalog.ProductView;
import storehouse.search.Search;
import storehouse.search.SearchHit;
import storehouse.search.SearchPage;
import storehouse.search.SearchUnavailable;
import storehouse.search.SortOrder;
import storehouse.storefront.frame.Crumb;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.ProductCard;
import storehouse.storefront.frame.ProductCards;
import storehouse.storefront.frame.Query;
import storehouse.storefront.frame.Visit;

/// Composes lists of products from search, catalogue, prices and stock.
@Singleton
public final class Listings {

  private final Search search;
  private final Catalogue catalogue;
  private final ProductCards cards;
  private final Frames frames;

  @Inject
  Listings(Search search, Catalogue catalogue, ProductCards cards, Frames frames) {
    this.search = search;
    this.catalogue = catalogue;
    this.cards = cards;
    this.frames = frames;
  }

  Departments departments() {
    return new Departments(catalogue.categories());
  }

  /// The list that a selection asks for; `available` is false when search does not answer.
  ListingPage page(Selection selection, @Nullable CategoryView department, Listing listing) {
    Visit visit = listing.visit();
    Links links = frames.links(visit);
    Narrowing narrowing = new Narrowing(selection, listing.path(), links, frames.texts(visit));
    SearchPage found = found(selection, visit);
    Departments departments = departments();
    return new ListingPage(
        frames.frame(visit, listing.head()),
        crumbs(departments, department, links),
        listing.heading(),
        listing.path(),
        narrowing.clearHref(),
        found == null ? 0 : found.total(),
        found == null ? List.of() : cards(found.hits(), links, visit),
        department == null ? List.of() : departments.below(department.slug(), links),
        narrowing.chips(departments.names(), visit.currency()),
        found == null ? List.of() : narrowing.facets(found.facets(), visit.currency()),
        new ListingPage.PriceRange(
            Narrowing.text(selection.from()),
            Narrowing.text(selection.to()),
            visit.currency().getSymbol(visit.locale())),
        sorts(selection),
        narrowing.hidden(),
        found == null
            ? new ListingPage.Paging(1, 0, null, null)
            : paging(selection, found, narrowing),
        found == null ? null : correction(found, links),
        found != null);
  }

  /// What a list is called and where it is.
  record Listing(Visit visit, Frame.Head head, String heading, String path) {}

  private @Nullable SearchPage found(Selection selection, Visit visit) {
    try {
      return search.query(selection.asSearch(visit.currency()));
    } catch (SearchUnavailable noAnswer) {
      return null;
    }
  }

  private static List<Crumb> crumbs(
      Departments departments, @Nullable CategoryView department, Links links) {
    if (department == null) {
      return List.of();
    }
    List<Crumb> way = departments.crumbs(department.slug(), links);
    return way.subList(0, Math.max(0, way.size() - 1));
  }

  private List<ProductCard> cards(Collection<SearchHit> hits, Links links, Visit visit) {
    List<Long> ids = hits.stream().map(SearchHit::productId).toList();
    Map<Long, ProductView> products = catalogue.byIds(ids);
    return cards.cards(
        ids.stream().map(products::get).filter(Objects::nonNull).toList(), links, visit.currency());
  }

  private static List<ListingPage.SortChoice> sorts(Selection selection) {
    return Arrays.stream(SortOrder.values())
        .map(
            order ->
                new ListingPage.SortChoice(
                    order.name().toLowerCase(Locale.ROOT), order == selection.sort()))
        .toList();
  }

  private static ListingPage.Paging paging(
      Selection selection, SearchPage found, Narrowing narrowing) {
    long pages = Math.ceilDiv(found.total(), Selection.PAGE_SIZE);
    int page = selection.page();
    return new ListingPage.Paging(
        page + 1,
        pages,
        page == 0 ? null : href(narrowing, page - 1),
        page + 1 >= pages ? null : href(narrowing, page + 1));
  }

  private static String href(Narrowing narrowing, int page) {
    Query open = narrowing.selection().query().without("page");
    return narrowing
        .links()
        .to(narrowing.path(), page == 0 ? open : open.with("page", Integer.toString(page)));
  }

  private static ListingPage.@Nullable Correction correction(SearchPage found, Links links) {
    String better = found.didYouMean();
    return better == null
        ? null
        : new ListingPage.Correction(better, links.to("/search", Query.of("q", better)));
  }
}
