package storehouse.order;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import storehouse.model.shop.Address;
import storehouse.platform.json.JsonHash;

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

  /// The SHA-256 of what is asked, whoever asks.
  String bodyHash() {
    Map<String, Object> body = new TreeMap<>();
    body.put("version", version);
    body.put("quantities", new TreeMap<>(quantities));
    body.put("acceptLess", acceptLess);
    if (address != null) {
      body.put("address", address);
    }
    return JsonHash.of(body);
  }
}
