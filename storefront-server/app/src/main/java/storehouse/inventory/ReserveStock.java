package storehouse.inventory;

import java.util.List;

/// All lines of one order, reserved together or not at all.
public record ReserveStock(long orderId, List<Line> lines) {

  public record Line(String sku, int quantity) {}
}
