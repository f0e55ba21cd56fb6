package storehouse.storefront.cart;

import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.storefront.frame.Picture;

/// So many of one article. A line without a price is no longer sold; `available` is how many could
/// be had now.
public record CartLine(
    String sku,
    String title,
    @Nullable String href,
    @Nullable Picture picture,
    int quantity,
    @Nullable Money unitPrice,
    @Nullable Money lineTotal,
    long available) {

  public boolean isAvailable() {
    return unitPrice != null && available >= quantity;
  }

  CartLine withAvailable(long units) {
    return new CartLine(sku, title, href, picture, quantity, unitPrice, lineTotal, units);
  }
}
