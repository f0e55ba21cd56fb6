package storehouse.launcher.database;

import java.util.LinkedHashMap;
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

  /// The same schemas and users on another server, such as a replica.
  public Stores on(String server) {
    SequencedMap<String, StoreAddress> there = new LinkedHashMap<>();
    addresses.forEach(
        (name, address) ->
            there.put(
                name,
                new StoreAddress(
                    moved(address.url(), server), address.user(), address.password())));
    return new Stores(there);
  }

  private static String moved(String url, String server) {
    String driver = url.substring(0, url.indexOf("//") + 2);
    return driver + authority(server) + url.substring(endOfAuthority(url));
  }

  private static String authority(String url) {
    return url.substring(url.indexOf("//") + 2, endOfAuthority(url));
  }

  private static int endOfAuthority(String url) {
    int slash = url.indexOf('/', url.indexOf("//") + 2);
    return slash < 0 ? url.length() : slash;
  }

  /// The addresses of readers, as the shop's configuration names them.
  public Map<String, String> asReaderProperties() {
    Map<String, String> properties = new TreeMap<>();
    addresses.forEach(
        (name, address) -> properties.put("storehouse.db." + name + ".reader.url", address.url()));
    return properties;
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
