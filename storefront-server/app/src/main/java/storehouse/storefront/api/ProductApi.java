package storehouse.storefront.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.Catalogue;
import storehouse.catalog.CategoryRef;
import storehouse.catalog.ProductView;
import storehouse.catalog.VariantView;
import storehouse.inventory.Availability;
import storehouse.inventory.Inventory;
import storehouse.model.Money;
import storehouse.model.shop.Image;
import storehouse.model.shop.Price;
import storehouse.model.shop.Product;
import storehouse.model.shop.Variant;
import storehouse.platform.web.Problem;
import storehouse.pricing.Pricing;

/// A product with what it costs and how many there are, give or take what was sold a moment ago;
/// variants that are not sold in the currency are left out.
@Singleton
@Path("/api/v1/products/{slug}")
@Produces(MediaType.APPLICATION_JSON)
public final class ProductApi {

  private final Catalogue catalogue;
  private final Pricing pricing;
  private final Inventory inventory;
  private final String shopCurrency;

  @Inject
  public ProductApi(
      Catalogue catalogue,
      Pricing pricing,
      Inventory inventory,
      @ConfigProperty(name = "storehouse.shop.currencies", defaultValue = "EUR")
          String currencies) {
    this.catalogue = catalogue;
    this.pricing = pricing;
    this.inventory = inventory;
    this.shopCurrency = currencies.split(",", -1)[0].strip();
  }

  @GET
  public Product product(
      @PathParam("slug") String slug, @QueryParam("currency") @Nullable String currency) {
    Currency wanted = currency(currency == null ? shopCurrency : currency);
    ProductView product =
        catalogue
            .bySlug(slug)
            .orElseThrow(() -> Problem.notFound("There is no product at this address."));
    List<String> skus = product.variants().stream().map(VariantView::sku).toList();
    Map<String, Money> prices = pricing.prices(skus, wanted);
    Map<String, Availability> available = inventory.promisedForDisplay(Availability.ofEach(skus));
    return new Product(
        String.valueOf(product.id()),
        product.slug(),
        product.title(),
        product.brand(),
        product.descriptionHtml(),
        product.categories().stream().map(CategoryRef::path).toList(),
        product.images().stream()
            .map(image -> new Image(image.url(), image.width(), image.height(), image.alt()))
            .toList(),
        product.variants().stream()
            .flatMap(
                variant ->
                    variant(
                        variant,
                        prices.get(variant.sku()),
                        available.getOrDefault(variant.sku(), Availability.NOTHING)))
            .toList());
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw Problem.badRequest("\"" + code + "\" is not a currency.");
    }
  }

  private static Stream<Variant> variant(
      VariantView view, @Nullable Money price, Availability available) {
    return price == null
        ? Stream.empty()
        : Stream.of(
            new Variant(
                view.sku(),
                view.title(),
                view.options(),
                view.barcode(),
                new Price(price.minorUnits(), price.currency().getCurrencyCode()),
                available.now(),
                available.toCome().orElse(null)));
  }
}
