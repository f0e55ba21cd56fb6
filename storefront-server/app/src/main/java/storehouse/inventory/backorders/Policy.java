package storehouse.inventory.backorders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import storehouse.inventory.OrderPolicy;
import storehouse.inventory.OrderPolicy.Backorder;
import storehouse.inventory.OrderPolicy.None;
import storehouse.inventory.OrderPolicy.PreOrder;

/// A row of `order_policy`: what was decided, and what came of it. `heldBack` is a pre-order whose
/// day has not come; `waiting` are the units that orders wait for.
public record Policy(
    String sku, OrderPolicy decided, boolean heldBack, long waiting, long version) {

  private static final String NONE = "NONE";
  private static final String BACKORDER = "BACKORDER";
  private static final String PRE_ORDER = "PRE_ORDER";

  static Policy read(ResultSet row) throws SQLException {
    return new Policy(
        row.getString("sku"),
        decided(row),
        row.getBoolean("held_back"),
        row.getLong("waiting"),
        row.getLong("version"));
  }

  private static OrderPolicy decided(ResultSet row) throws SQLException {
    long limit = row.getLong("unit_limit");
    Optional<LocalDate> due = Optional.ofNullable(row.getObject("due_on", LocalDate.class));
    return switch (row.getString("kind")) {
      case NONE -> OrderPolicy.NONE;
      case BACKORDER -> new Backorder(limit, due);
      case PRE_ORDER -> new PreOrder(limit, due.orElseThrow());
      default -> throw new IllegalStateException("Unknown policy " + row.getString("kind"));
    };
  }

  /// How the row says it.
  static String kind(OrderPolicy policy) {
    return switch (policy) {
      case None() -> NONE;
      case Backorder _ -> BACKORDER;
      case PreOrder _ -> PRE_ORDER;
    };
  }

  static long limit(OrderPolicy policy) {
    return switch (policy) {
      case None() -> 0;
      case Backorder(long limit, _) -> limit;
      case PreOrder(long limit, _) -> limit;
    };
  }

  static Optional<LocalDate> due(OrderPolicy policy) {
    return switch (policy) {
      case None() -> Optional.empty();
      case Backorder(_, Optional<LocalDate> expectedOn) -> expectedOn;
      case PreOrder(_, LocalDate releasedOn) -> Optional.of(releasedOn);
    };
  }

  /// Units that further orders may wait for.
  public long room() {
    boolean open = decided instanceof Backorder || heldBack;
    return open ? Math.max(0, limit(decided) - waiting) : 0;
  }
}
