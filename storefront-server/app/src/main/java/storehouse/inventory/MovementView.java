package storehouse.inventory;

import java.time.Instant;

/// So many units that changed their state: why, and by whom (a staff name or `system`). `delta` is
/// what it changed of on hand.
public record MovementView(
    Instant at,
    String warehouse,
    MovementType type,
    StockState from,
    StockState to,
    long quantity,
    String cause,
    String actor) {

  public long delta() {
    return to.onHand(quantity) - from.onHand(quantity);
  }
}
