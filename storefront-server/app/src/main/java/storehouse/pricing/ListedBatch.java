package storehouse.pricing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import storehouse.model.Money;
import storehouse.platform.events.OutboxEntry;
import storehouse.platform.persistence.Tx;
import storehouse.pricing.events.PriceChanged;

/// Prices to be set together; of two prices for one SKU and currency the later one counts.
final class ListedBatch {

  private final Map<String, Map<String, Money>> byCurrency = new TreeMap<>();

  void add(String sku, Money price) {
    byCurrency
        .computeIfAbsent(price.currency().getCurrencyCode(), ignored -> new TreeMap<>())
        .put(sku, price);
  }

  /// Writes what is new or different, in key order, and tells about it.
  List<OutboxEntry> apply(Tx tx) throws SQLException {
    List<OutboxEntry> events = new ArrayList<>();
    for (Map.Entry<String, Map<String, Money>> entry : byCurrency.entrySet()) {
      Map<String, Money> changed = new TreeMap<>(entry.getValue());
      Map<String, Money> known =
          new HashMap<>(PriceList.find(tx, changed.keySet(), Currency.getInstance(entry.getKey())));
      changed.entrySet().removeIf(price -> price.getValue().equals(known.get(price.getKey())));
      PriceList.set(tx, changed);
      changed.forEach((sku, price) -> events.add(told(sku, price)));
    }
    return events;
  }

  private static OutboxEntry told(String sku, Money price) {
    return new OutboxEntry(
        "price",
        sku,
        new PriceChanged(sku, price.currency().getCurrencyCode(), price.minorUnits()));
  }
}
