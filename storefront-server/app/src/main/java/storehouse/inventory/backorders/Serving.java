package storehouse.inventory.backorders;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import storehouse.inventory.Allocation;
import storehouse.inventory.ReserveStock;
import storehouse.inventory.books.ReservationRows;
import storehouse.inventory.books.StockRows;
import storehouse.inventory.books.Sums;
import storehouse.inventory.events.UnitsArrived;
import storehouse.inventory.sourcing.Sites;
import storehouse.inventory.sourcing.Sourcing;
import storehouse.platform.events.OutboxEntry;

/// Gives free units of a SKU to the orders that wait for it, the oldest first. An order may get a
/// part of what it waits for.
public final class Serving {

  private final Connection connection;
  private final String sku;
  private final Map<Long, List<Allocation>> allocations = new LinkedHashMap<>();
  private final List<Waiting> served = new ArrayList<>();

  private Serving(Connection connection, String sku) {
    this.connection = connection;
    this.sku = sku;
  }

  /// Looks after SKUs of which units became free in this transaction; answers what orders should
  /// hear. A SKU that nobody decided on costs nothing but its part in one look.
  public static List<OutboxEntry> serve(Connection connection, Collection<String> skus, Instant now)
      throws SQLException {
    List<OutboxEntry> news = new ArrayList<>();
    // Held also where nobody waits: whoever is about to wait looks at the stock again after us.
    for (Policy policy : PolicyRows.lock(connection, skus).values()) {
      if (policy.waiting() > 0 && !policy.heldBack()) {
        news.addAll(new Serving(connection, policy.sku()).serve(now));
      }
    }
    return news;
  }

  private List<OutboxEntry> serve(Instant now) throws SQLException {
    Sourcing sourcing =
        Sourcing.over(
            StockRows.read(connection, List.of(sku), true).values(), Sites.read(connection));
    long given = 0;
    for (Waiting next : BackorderRows.oldest(connection, sku, sourcing.left(sku))) {
      int units = (int) Math.min(next.units(), sourcing.left(sku));
      if (units > 0) {
        give(next, units, sourcing);
        given += units;
      }
    }
    if (!StockRows.reserve(connection, Sums.of(allocations.values()))) {
      throw new IllegalStateException("Stock that is locked cannot be reserved: " + sku);
    }
    ReservationRows.add(connection, allocations, now);
    BackorderRows.delete(connection, served);
    SortedMap<String, Long> sum = new TreeMap<>();
    if (given > 0) {
      sum.put(sku, given);
    }
    PolicyRows.giveBack(connection, sum);
    return served.stream().map(Serving::news).toList();
  }

  private void give(Waiting next, int units, Sourcing sourcing) throws SQLException {
    allocations.put(
        next.orderId(),
        sourcing.allocate(List.of(new ReserveStock.Line(sku, units)), next.to()).orElseThrow());
    if (units == next.units()) {
      served.add(next);
    } else {
      BackorderRows.reduce(connection, next, units);
    }
  }

  private static OutboxEntry news(Waiting served) {
    String order = Long.toString(served.orderId());
    return new OutboxEntry("backorder", order, new UnitsArrived(order, served.sku()));
  }
}
