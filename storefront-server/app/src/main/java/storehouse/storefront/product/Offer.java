package storehouse.storefront.product;

import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;

/// What the shopper can have now. `promise` says when it leaves and what delivery costs.
public record Offer(
    String sku, @Nullable Money price, Stock stock, String stockWords, List<String> promise) {

  /// How much there is, as a shopper cares.
  public enum Stock {
    PLENTY,
    LOW,
    BACKORDER,
    PRE_ORDER,
    OUT
  }

  public boolean isForSale() {
    return price != null && stock != Stock.OUT;
  }
}
