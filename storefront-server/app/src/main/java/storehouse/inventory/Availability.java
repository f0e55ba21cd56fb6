package storehouse.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import storehouse.model.shop.ToCome;

/// What a shopper can be promised of a SKU: so many units from stock, and perhaps more that are
/// still to come.
public record Availability(long now, Optional<ToCome> toCome) {

  public static final Availability NOTHING = new Availability(0, Optional.empty());

  /// One unit wanted of each.
  public static Map<String, Integer> ofEach(Collection<String> skus) {
    Map<String, Integer> wanted = new HashMap<>();
    skus.forEach(sku -> wanted.put(sku, 1));
    return wanted;
  }

  /// Units that an order could have in all, now or later.
  public long orderable() {
    return now + toCome.map(ToCome::units).orElse(0L);
  }

  /// What is to come of an order of so many units; empty when all are there, or not all can be had.
  public Optional<ToCome> toComeOf(int quantity) {
    return quantity <= now || quantity > orderable()
        ? Optional.empty()
        : toCome.map(more -> more.with(quantity - now));
  }
}
