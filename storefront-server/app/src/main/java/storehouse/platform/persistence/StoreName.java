package storehouse.platform.persistence;

import java.util.Locale;

/// The stores: each a schema of its own, reached by a user of its own who may nothing else.
public enum StoreName {
  CATALOG,
  INVENTORY,
  PAYMENT,
  CUSTOMER,
  PRICING,
  FULFILMENT,
  ORDERS,
  RECOMMENDATION,
  SEARCH;

  /// The name in configuration keys and migration folders, such as `orders`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
