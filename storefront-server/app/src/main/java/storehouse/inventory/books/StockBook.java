package storehouse.inventory.books;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import storehouse.inventory.backorders.Serving;
import storehouse.inventory.events.AvailabilityChanged;
import storehouse.inventory.events.StockChanged;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.OutboxEntry;
import storehouse.platform.persistence.Tx;

/// Moves units between states: the rows, the record of it and the events that tell of it, in one
/// transaction.
@Singleton
public final class StockBook {

  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public StockBook(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /// Units of these SKUs can be promised again: those who wait for them get them first, and then it
  /// is told.
  public void free(Tx tx, Collection<String> skus) throws SQLException {
    if (skus.isEmpty()) {
      return;
    }
    List<OutboxEntry> news = new ArrayList<>(Serving.serve(tx.connection(), skus, now()));
    skus.stream().distinct().forEach(sku -> news.add(availabilityChanged(sku)));
    outbox.append(tx, news);
  }

  /// Looks once more after those who wait for a SKU.
  public void serve(Tx tx, String sku) throws SQLException {
    outbox.append(tx, Serving.serve(tx.connection(), List.of(sku), now()));
  }

  /// Tells that what can be promised of these SKUs changed, and not for more.
  public void tell(Tx tx, Collection<String> skus) throws SQLException {
    outbox.append(tx, skus.stream().distinct().map(StockBook::availabilityChanged).toList());
  }

  private static OutboxEntry availabilityChanged(String sku) {
    return new OutboxEntry("availability", sku, new AvailabilityChanged(sku));
  }

  /// Moves all or, when one of them cannot be, answers false; then the caller gives the transaction
  /// up.
  public boolean move(Tx tx, List<Movement> movements) throws SQLException {
    SortedMap<StockKey, Shift> sums = new TreeMap<>();
    movements.forEach(movement -> sums.merge(movement.stock(), movement.shift(), Shift::plus));
    if (!StockRows.move(tx.connection(), sums)) {
      return false;
    }
    record(tx, movements);
    return true;
  }

  /// [#move] into rows that are made where they are missing.
  public boolean bring(Tx tx, List<Movement> movements) throws SQLException {
    StockRows.make(tx.connection(), movements.stream().map(Movement::stock).distinct().toList());
    return move(tx, movements);
  }

  /// Writes down movements whose rows are changed already; units that came go first to those who
  /// wait for them.
  public void record(Tx tx, List<Movement> movements) throws SQLException {
    Movements.append(tx.connection(), movements, clock.instant());
    List<String> freed =
        movements.stream().filter(Movement::frees).map(move -> move.stock().sku()).toList();
    List<OutboxEntry> events = new ArrayList<>(Serving.serve(tx.connection(), freed, now()));
    for (Movement movement : movements) {
      StockKey stock = movement.stock();
      if (movement.pickable() != 0) {
        events.add(
            new OutboxEntry(
                "stock",
                stock.toString(),
                new StockChanged(
                    stock.sku(), stock.warehouse(), movement.pickable(), movement.type().cause())));
      }
      if (movement.type().changesWhatIsPromised()) {
        events.add(availabilityChanged(stock.sku()));
      }
    }
    outbox.append(tx, events);
  }
}
