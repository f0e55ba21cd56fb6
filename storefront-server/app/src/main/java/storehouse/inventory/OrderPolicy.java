package storehouse.inventory;

import java.time.LocalDate;
import java.util.Optional;

/// Whether a SKU may be ordered beyond what is in stock.
public sealed interface OrderPolicy {

  OrderPolicy NONE = new None();

  /// Sold while it is there.
  record None() implements OrderPolicy {}

  /// Orders may wait for so many units together. Without a date of its own, the next expected
  /// delivery says when.
  record Backorder(long limit, Optional<LocalDate> expectedOn) implements OrderPolicy {}

  /// Nothing of it leaves, and nothing is promised from stock, before the day of its release; until
  /// then orders may wait for so many units together. From that day on it is sold while it is
  /// there.
  record PreOrder(long limit, LocalDate releasedOn) implements OrderPolicy {}
}
