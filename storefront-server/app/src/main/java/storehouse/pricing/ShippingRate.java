package storehouse.pricing;

import org.jspecify.annotations.Nullable;
import storehouse.model.Money;

/// What a way to send goods costs; nothing when the goods are worth `freeFrom` or more.
record ShippingRate(String code, Money price, @Nullable Money freeFrom) {

  Money priceFor(Money goods) {
    boolean free = freeFrom != null && goods.compareTo(freeFrom) >= 0;
    return free ? Money.zero(price.currency()) : price;
  }
}
