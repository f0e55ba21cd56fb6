package storehouse.launcher.database;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The addresses of all stores, by name.
public record Stores(SequencedMap<String, StoreAddress> addresses) {
  /// Every store of the shop, each a schema of its own.
  public static final List<String> NAMES =
      List.of(
          "catalog",
          "inventory",
          "payment",
          "customer",
          "pricing",
          "fulfilment",
          "orders",
          "recommendation",
          "search");

  public StoreAddress store(String name) {
    StoreAddress address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("There is no store named " + name + " in " + NAMES);
    }
    return address;
  }

  /// The same as the configuration of the shop: `storehouse.db.orders.url` and so on.
  public Map<String, String> asProperties() {
    Map<String, String> properties = new TreeMap<>();
    addresses.forEach(
        (name, address) -> {
          properties.put("storehouse.db." + name + ".url", address.url());
          properties.put("storehouse.db." + name + ".user", address.user());
          properties.put("storehouse.db." + name + ".password", address.password());
        });
    return properties;
  }
}
