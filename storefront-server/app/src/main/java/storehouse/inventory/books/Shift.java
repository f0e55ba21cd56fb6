package storehouse.inventory.books;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import storehouse.inventory.StockState;

/// How many units more (or, negative, fewer) a stock row has in each state; orders' reservations
/// are not touched by it.
public record Shift(
    long onHand, long damaged, long qualityHold, long safetyStock, long incoming, long inTransit) {

  private static final String SET =
      "update stock set on_hand = on_hand + ?, damaged = damaged + ?,"
          + " quality_hold = quality_hold + ?, safety_stock = safety_stock + ?,"
          + " incoming = incoming + ?, in_transit = in_transit + ?";
  private static final String WHERE =
      " where sku = ? and warehouse = ? and on_hand + ? >= reserved + damaged + ?"
          + " + quality_hold + ? and damaged + ? >= 0 and quality_hold + ? >= 0"
          + " and safety_stock + ? >= 0 and incoming + ? >= 0 and in_transit + ? >= 0";
  static final String UPDATE = SET + WHERE;
  static final String EDIT = SET + ", version = version + 1" + WHERE + " and version = ?";

  public static Shift of(StockState from, StockState to, long units) {
    return new Shift(
        to.onHand(units) - from.onHand(units),
        change(StockState.DAMAGED, from, to, units),
        change(StockState.QUALITY_HOLD, from, to, units),
        change(StockState.SAFETY_STOCK, from, to, units),
        change(StockState.INCOMING, from, to, units),
        change(StockState.IN_TRANSIT, from, to, units));
  }

  private static long change(StockState state, StockState from, StockState to, long units) {
    return (to == state ? units : 0) - (from == state ? units : 0);
  }

  Shift plus(Shift other) {
    return new Shift(
        Math.addExact(onHand, other.onHand),
        Math.addExact(damaged, other.damaged),
        Math.addExact(qualityHold, other.qualityHold),
        Math.addExact(safetyStock, other.safetyStock),
        Math.addExact(incoming, other.incoming),
        Math.addExact(inTransit, other.inTransit));
  }

  /// Answers the next free parameter.
  int bind(PreparedStatement update, StockKey key) throws SQLException {
    int next = 1;
    for (long change : List.of(onHand, damaged, qualityHold, safetyStock, incoming, inTransit)) {
      update.setLong(next++, change);
    }
    update.setString(next++, key.sku());
    update.setString(next++, key.warehouse());
    for (long change :
        List.of(
            onHand, damaged, qualityHold, damaged, qualityHold, safetyStock, incoming, inTransit)) {
      update.setLong(next++, change);
    }
    return next;
  }
}
