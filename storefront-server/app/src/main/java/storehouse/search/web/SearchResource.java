package storehouse.search.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.model.shop.Price;
import storehouse.model.shop.SearchAnswer;
import storehouse.model.shop.Suggestions;
import storehouse.platform.web.Problem;
import storehouse.pricing.Pricing;
import storehouse.search.Search;
import storehouse.search.SearchHit;
import storehouse.search.SearchPage;
import storehouse.search.SearchQuery;
import storehouse.search.SearchUnavailable;

/// Finding products and completing what is typed.
@Singleton
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {

  private static final int MAX_SUGGESTIONS = 20;

  private final Search search;
  private final Pricing pricing;
  private final String shopCurrency;

  @Inject
  public SearchResource(
      Search search,
      Pricing pricing,
      @ConfigProperty(name = "storehouse.shop.currencies", defaultValue = "EUR")
          String currencies) {
    this.search = search;
    this.pricing = pricing;
    this.shopCurrency = currencies.split(",", -1)[0].strip();
  }

  @GET
  @Path("search")
  public SearchAnswer search(@BeanParam SearchParameters parameters) {
    SearchQuery query = parameters.query(shopCurrency);
    SearchPage page = answered(() -> search.query(query));
    Map<String, Money> prices =
        pricing.prices(page.hits().stream().map(SearchHit::sku).toList(), query.currency());
    return new SearchAnswer(
        page.total(),
        page.page(),
        page.size(),
        page.didYouMean(),
        page.hits().stream().flatMap(hit -> priced(hit, prices.get(hit.sku()))).toList(),
        page.facets().stream()
            .map(
                facet ->
                    new SearchAnswer.Facet(
                        facet.field(),
                        facet.values().stream()
                            .map(value -> new SearchAnswer.FacetValue(value.key(), value.count()))
                            .toList()))
            .toList());
  }

  /// A hit whose price went away since it was indexed is not for sale and left out.
  private static Stream<SearchAnswer.Hit> priced(SearchHit hit, @Nullable Money price) {
    return price == null
        ? Stream.empty()
        : Stream.of(
            new SearchAnswer.Hit(
                String.valueOf(hit.productId()),
                hit.slug(),
                hit.sku(),
                hit.title(),
                hit.brand(),
                new Price(price.minorUnits(), price.currency().getCurrencyCode()),
                hit.imageUrl()));
  }

  @GET
  @Path("suggest")
  public Suggestions suggest(
      @QueryParam("q") @DefaultValue("") String typed,
      @QueryParam("size") @DefaultValue("8") int size) {
    int limit = Math.clamp(size, 1, MAX_SUGGESTIONS);
    return new Suggestions(
        answered(() -> search.suggest(typed, limit)).stream()
            .map(
                each ->
                    new Suggestions.Suggestion(
                        each.text(), each.type().name().toLowerCase(Locale.ROOT), each.slug()))
            .toList());
  }

  private static <T> T answered(Supplier<T> question) {
    try {
      return question.get();
    } catch (SearchUnavailable unavailable) {
      throw new Problem(
          503,
          "search-unavailable",
          "Search is not available",
          "Search does not answer just now. Browse the categories, or try again in a minute.");
    }
  }
}
