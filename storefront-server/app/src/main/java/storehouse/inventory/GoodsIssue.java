package storehouse.inventory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import storehouse.fulfilment.events.ShipmentShipped;
import storehouse.inventory.books.Movement;
import storehouse.inventory.books.ReservationRows;
import storehouse.inventory.books.StockBook;
import storehouse.inventory.books.StockKey;
import storehouse.inventory.books.StockRows;
import storehouse.platform.events.Consumer;
import storehouse.platform.events.Delivery;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// Goods left the warehouse: on hand and what was reserved for the order fall together.
@Singleton
public final class GoodsIssue implements Consumer {

  private final StockBook book;

  @Inject
  public GoodsIssue(StockBook book) {
    this.book = book;
  }

  @Override
  public String name() {
    return "inventory-goods-issue";
  }

  @Override
  public StoreName store() {
    return StoreName.INVENTORY;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(ShipmentShipped.class);
  }

  @Override
  public void handle(Tx tx, List<Delivery> deliveries) throws SQLException {
    SortedMap<StockKey, Long> sums = new TreeMap<>();
    List<Movement> movements = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      ShipmentShipped shipped = (ShipmentShipped) delivery.event();
      for (ShipmentShipped.Line line : shipped.lines()) {
        StockKey key = new StockKey(line.sku(), shipped.warehouse());
        issue(tx, Long.parseLong(shipped.orderId()), key, line.quantity());
        sums.merge(key, (long) line.quantity(), Long::sum);
        movements.add(
            new Movement(
                key,
                MovementType.SALE,
                StockState.SELLABLE,
                StockState.OUTSIDE,
                line.quantity(),
                "shipment " + shipped.shipmentId(),
                "warehouse"));
      }
    }
    if (!StockRows.issue(tx.connection(), sums)) {
      throw new IllegalStateException("More was shipped than is reserved: " + sums.keySet());
    }
    book.record(tx, movements);
  }

  private static void issue(Tx tx, long order, StockKey key, int quantity) throws SQLException {
    Allocation part = new Allocation(key.sku(), key.warehouse(), quantity);
    if (!ReservationRows.ship(tx.connection(), order, part)) {
      throw new IllegalStateException(
          "Order " + order + " has not " + quantity + " of " + key + " reserved");
    }
  }
}
