package storehouse.storefront.product;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import org.jsoup.Jsoup;
import storehouse.catalog.ProductView;
import storehouse.catalog.VariantView;
import storehouse.model.Money;

/// The product as schema.org describes it, for search engines.
final class ProductJson {

  private ProductJson() {}

  /// `base` is the shop's public address. The result is safe inside a script element.
  static String of(ProductView product, VariantView variant, Offer offer, String base) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("@context", "https://schema.org")
            .add("@type", "Product")
            .add("name", product.title())
            .add("sku", variant.sku())
            .add("description", Jsoup.parse(product.descriptionHtml()).text());
    if (!product.brand().isEmpty()) {
      json.add(
          "brand", Json.createObjectBuilder().add("@type", "Brand").add("name", product.brand()));
    }
    String barcode = variant.barcode();
    if (barcode != null) {
      json.add("gtin", barcode);
    }
    JsonArrayBuilder images = Json.createArrayBuilder();
    product.images().forEach(image -> images.add(base + image.url()));
    json.add("image", images);
    Money price = offer.price();
    if (price != null) {
      json.add("offers", offer(offer, price, base + "/p/" + product.slug()));
    }
    return json.build().toString().replace("<", "\\u003c");
  }

  private static String availability(Offer offer) {
    return switch (offer.stock()) {
      case PLENTY, LOW -> "InStock";
      case BACKORDER -> "BackOrder";
      case PRE_ORDER -> "PreOrder";
      case OUT -> "OutOfStock";
    };
  }

  private static JsonObjectBuilder offer(Offer offer, Money price, String url) {
    int digits = Math.max(0, price.currency().getDefaultFractionDigits());
    return Json.createObjectBuilder()
        .add("@type", "Offer")
        .add("url", url)
        .add("price", BigDecimal.valueOf(price.minorUnits(), digits).toPlainString())
        .add("priceCurrency", price.currency().getCurrencyCode())
        .add("availability", "https://schema.org/" + availability(offer));
  }
}
