package storehouse.storefront.cart;

import org.jspecify.annotations.Nullable;
import storehouse.inventory.Availability;
import storehouse.model.Money;
import storehouse.model.shop.ToCome;
import storehouse.storefront.frame.Picture;

/// So many of one article. A line without a price is no longer sold; `available` is how many could
/// be ordered, `toCome` what of the line is still to come.
public record CartLine(
    String sku,
    String title,
    @Nullable String href,
    @Nullable Picture picture,
    int quantity,
    @Nullable Money unitPrice,
    @Nullable Money lineTotal,
    long available,
    @Nullable ToCome toCome) {

  public boolean isAvailable() {
    return unitPrice != null && available >= quantity;
  }

  CartLine withStock(Availability stock) {
    return new CartLine(
        sku,
        title,
        href,
        picture,
        quantity,
        unitPrice,
        lineTotal,
        stock.orderable(),
        stock.toComeOf(quantity).orElse(null));
  }
}
