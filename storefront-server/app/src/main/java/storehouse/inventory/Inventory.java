package storehouse.inventory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import storehouse.inventory.Movements.Movement;
import storehouse.inventory.events.AvailabilityChanged;
import storehouse.inventory.events.StockChanged;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.OutboxEntry;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// What is there: levels, availability, receipts and people's corrections, in units.
@Singleton
public final class Inventory {

  private final Store store;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public Inventory(Stores stores, Outbox outbox, Clock clock) {
    this.store = stores.of(StoreName.INVENTORY);
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Units that can be promised now, over all warehouses; 0 for an unknown SKU.
  public Map<String, Long> available(Collection<String> skus) {
    Map<String, Long> available = new HashMap<>();
    skus.forEach(sku -> available.put(sku, 0L));
    store
        .read(tx -> StockRows.read(tx.connection(), skus, false))
        .values()
        .forEach(row -> available.merge(row.sku(), row.available(), Long::sum));
    return available;
  }

  public List<StockView> levels(String sku) {
    return List.copyOf(
        store.read(tx -> StockRows.read(tx.connection(), List.of(sku), false)).values());
  }

  /// Newest first.
  public List<MovementView> movements(String sku, int limit) {
    return store.read(tx -> Movements.newest(tx.connection(), sku, limit));
  }

  /// Carries out a person's correction if nobody edited the stock since they looked.
  public Adjustment adjust(AdjustStock edit) {
    return store.write(
        tx -> {
          boolean done = StockRows.adjust(tx.connection(), edit);
          StockKey key = new StockKey(edit.sku(), edit.warehouse());
          @Nullable StockView now =
              StockRows.read(tx.connection(), List.of(edit.sku()), false).get(key);
          if (now == null) {
            return new Adjustment.UnknownStock();
          }
          if (!done) {
            return now.version() == edit.version()
                ? new Adjustment.BelowReserved(now)
                : new Adjustment.Conflict(now);
          }
          record(
              tx,
              List.of(new Movement(key, "ADJUSTMENT", edit.delta(), edit.reason(), edit.actor())),
              "adjustment");
          return new Adjustment.Adjusted(now);
        });
  }

  /// Takes in goods; a receipt that was taken in before is not counted again.
  public void receive(List<ReceiveStock> receipts) {
    store.run(tx -> receive(tx, receipts));
  }

  void receive(Tx tx, List<ReceiveStock> receipts) throws SQLException {
    SortedMap<StockKey, Long> sums = new TreeMap<>();
    List<Movement> movements = new ArrayList<>();
    for (ReceiveStock receipt : receipts) {
      StockKey key = new StockKey(receipt.sku(), receipt.warehouse());
      if (isFirst(tx, receipt)) {
        sums.merge(key, receipt.quantity(), Math::addExact);
        movements.add(
            new Movement(key, "RECEIPT", receipt.quantity(), receipt.reference(), receipt.actor()));
      }
    }
    StockRows.receive(tx.connection(), sums);
    record(tx, movements, "receipt");
  }

  private static boolean isFirst(Tx tx, ReceiveStock receipt) throws SQLException {
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "insert ignore into stock_receipt (reference, sku, warehouse)"
                    + " values (?, ?, ?)")) {
      insert.setString(1, receipt.reference());
      insert.setString(2, receipt.sku());
      insert.setString(3, receipt.warehouse());
      return insert.executeUpdate() == 1;
    }
  }

  /// Writes movements of on hand with the events that tell of them.
  void record(Tx tx, List<Movement> movements, String cause) throws SQLException {
    Movements.append(tx.connection(), movements, clock.instant());
    List<OutboxEntry> events = new ArrayList<>();
    for (Movement movement : movements) {
      StockKey stock = movement.stock();
      events.add(
          new OutboxEntry(
              "stock",
              stock.toString(),
              new StockChanged(stock.sku(), stock.warehouse(), movement.delta(), cause)));
      if (!cause.equals("shipment")) {
        events.add(
            new OutboxEntry("availability", stock.sku(), new AvailabilityChanged(stock.sku())));
      }
    }
    outbox.append(tx, events);
  }
}
