package storehouse.order;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.model.shop.Address;

/// Staff change an order that nobody has begun to pick. `key` makes a repeat recognisable,
/// `version` is that of the order as they saw it. `quantities` are what stays of the SKUs that it
/// names; without an `address` the goods go where they were to go. When the order costs less
/// elsewhere, they have to `acceptLess`.
public record EditOrder(
    long orderId,
    String key,
    long version,
    @Nullable Address address,
    Map<String, Integer> quantities,
    boolean acceptLess,
    String actor) {

  public EditOrder {
    quantities = Map.copyOf(quantities);
  }
}
