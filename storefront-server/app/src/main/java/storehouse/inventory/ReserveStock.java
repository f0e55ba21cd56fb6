package storehouse.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All lines of one order, reserved together or not at all: what its cart holds first, from
/// warehouses near to where it goes if that is known.
public record ReserveStock(
    long orderId, List<Line> lines, @Nullable Destination to, @Nullable String cart) {

  public ReserveStock(long orderId, List<Line> lines, @Nullable Destination to) {
    this(orderId, lines, to, null);
  }

  public record Line(String sku, int quantity) {}
}
