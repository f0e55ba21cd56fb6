package storehouse.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is expected of a SKU with one delivery, and what has come of it. A closed one brings
/// nothing more.
public record DeliveryView(
    String reference,
    String sku,
    String warehouse,
    long expected,
    long received,
    @Nullable LocalDate expectedOn,
    boolean closed) {

  /// Units that are still to come.
  public long open() {
    return closed ? 0 : Math.max(0, expected - received);
  }

  public DeliveryView whenClosed() {
    return new DeliveryView(reference, sku, warehouse, expected, received, expectedOn, true);
  }
}
