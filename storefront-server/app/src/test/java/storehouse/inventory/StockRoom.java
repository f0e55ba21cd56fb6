package storehouse.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import storehouse.inventory.backorders.Releases;
import storehouse.inventory.books.StockBook;
import storehouse.inventory.books.StockKey;
import storehouse.inventory.books.StockRows;
import storehouse.inventory.holds.HeldCarts;
import storehouse.inventory.holds.HoldTimes;
import storehouse.inventory.sourcing.Sites;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.saga.Outcome;
import storehouse.testing.TestStores;

/// An inventory with an empty store of its own, and a look into its books.
public final class StockRoom implements AutoCloseable {

  private static final AtomicLong NUMBERS = new AtomicLong(1);

  public final Stores stores = TestStores.fresh(StoreName.INVENTORY);
  final Store store = stores.of(StoreName.INVENTORY);
  final Hands clock = new Hands();
  final Outbox outbox = new Outbox(clock, new Signal());
  public final StockBook book = new StockBook(outbox, clock);
  public final Inventory inventory = new Inventory(stores, book);
  final Sites sites = new Sites(stores, clock);
  final HoldTimes times = new HoldTimes(15, 60);
  final HeldCarts held = new HeldCarts(stores, book, times);
  final CartHolds holds = new CartHolds(stores, sites, book, times);
  final Reservations reservations = new Reservations(stores, sites, book, held);
  public final Backorders backorders = new Backorders(stores, book);
  final Releases releases = new Releases(stores, book);

  /// A clock that goes on when it is told to.
  static final class Hands extends Clock {

    private volatile Instant now = Instant.parse("2026-03-02T10:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  static long next() {
    return NUMBERS.getAndIncrement();
  }

  public void receive(String sku, String warehouse, long units) {
    inventory.receive(
        List.of(new ReceiveStock(sku, warehouse, units, "delivery " + next(), "tester")));
  }

  public StockView level(String sku) {
    return inventory.levels(sku).getFirst();
  }

  public StockView level(String sku, String warehouse) {
    return inventory.levels(sku).stream()
        .filter(level -> level.warehouse().equals(warehouse))
        .findFirst()
        .orElseThrow();
  }

  public Outcome reserve(String sku, int quantity) {
    return reservations
        .reserve(
            List.of(new ReserveStock(next(), List.of(new ReserveStock.Line(sku, quantity)), null)))
        .getFirst();
  }

  /// The conditional statement alone, as a batch with an old picture of the stock would send it.
  boolean reserveRow(String sku, long units) {
    return store.write(
        tx ->
            StockRows.reserve(
                tx.connection(), new TreeMap<>(Map.of(new StockKey(sku, "BER"), units))));
  }

  List<String> eventsOf(String aggregate, String id) {
    return texts(
        "select payload from outbox where aggregatetype = '"
            + aggregate
            + "' and aggregateid = '"
            + id
            + "' order by seq");
  }

  List<String> texts(String sql) {
    return store.read(
        tx -> {
          List<String> found = new ArrayList<>();
          try (PreparedStatement select = tx.connection().prepareStatement(sql);
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              found.add(row.getString(1));
            }
          }
          return found;
        });
  }

  @Override
  public void close() {
    stores.close();
  }

  /// Every stock state is the sum of its movements, and reserved is what is reserved.
  public void expectBooksAgree() {
    assertThat(
            texts(
                "select concat(s.sku, '@', s.warehouse) from stock s left join (select sku,"
                    + " warehouse, sum(delta) as on_hand, sum(if(to_state = 'DAMAGED', quantity, 0)"
                    + " - if(from_state = 'DAMAGED', quantity, 0)) as damaged,"
                    + " sum(if(to_state = 'QUALITY_HOLD', quantity, 0) - if(from_state ="
                    + " 'QUALITY_HOLD', quantity, 0)) as quality_hold, sum(if(to_state ="
                    + " 'SAFETY_STOCK', quantity, 0) - if(from_state = 'SAFETY_STOCK', quantity,"
                    + " 0)) as safety_stock, sum(if(to_state = 'INCOMING', quantity, 0) -"
                    + " if(from_state = 'INCOMING', quantity, 0)) as incoming, sum(if(to_state ="
                    + " 'IN_TRANSIT', quantity, 0) - if(from_state = 'IN_TRANSIT', quantity, 0))"
                    + " as in_transit from stock_movement group by sku, warehouse) m on"
                    + " m.sku = s.sku and m.warehouse = s.warehouse where (s.on_hand, s.damaged,"
                    + " s.quality_hold, s.safety_stock, s.incoming, s.in_transit) <>"
                    + " (m.on_hand, m.damaged, m.quality_hold, m.safety_stock, m.incoming,"
                    + " m.in_transit) or m.sku is null"))
        .isEmpty();
  }
}
