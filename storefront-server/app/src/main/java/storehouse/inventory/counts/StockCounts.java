package storehouse.inventory.counts;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import storehouse.inventory.MovementType;
import storehouse.inventory.StockState;
import storehouse.inventory.StockView;
import storehouse.inventory.books.KnownSites;
import storehouse.inventory.books.Movement;
import storehouse.inventory.books.StockBook;
import storehouse.inventory.books.StockKey;
import storehouse.inventory.books.StockRows;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// Brings stock to what was counted. A list that is sent again finds everything as it says and
/// changes nothing.
@Singleton
public final class StockCounts {

  private final Store store;
  private final StockBook book;

  @Inject
  public StockCounts(Stores stores, StockBook book) {
    this.store = stores.of(StoreName.INVENTORY);
    this.book = book;
  }

  /// Takes in a few rows, each SKU and warehouse once, in one transaction that holds their stock;
  /// results stand in the order of the rows.
  public List<CountResult> count(List<CountedStock> rows, String cause, String actor) {
    return store.write(tx -> count(tx, rows, new Why(cause, actor)));
  }

  private record Why(String cause, String actor) {}

  private List<CountResult> count(Tx tx, List<CountedStock> rows, Why why) throws SQLException {
    Set<String> unknown =
        KnownSites.unknown(
            tx.connection(), rows.stream().map(CountedStock::warehouse).collect(toSet()));
    SortedMap<StockKey, StockView> stock = held(tx, rows);
    List<StockKey> missing =
        rows.stream()
            .filter(row -> row.onHand() > 0 && !unknown.contains(row.warehouse()))
            .map(StockCounts::key)
            .filter(key -> !stock.containsKey(key))
            .toList();
    if (!missing.isEmpty()) {
      StockRows.make(tx.connection(), missing);
      stock.putAll(held(tx, rows));
    }
    List<Movement> movements = new ArrayList<>();
    List<CountResult> results = new ArrayList<>();
    for (CountedStock row : rows) {
      StockView now = stock.get(key(row));
      results.add(
          now == null && unknown.contains(row.warehouse())
              ? new CountResult.UnknownWarehouse(row)
              : result(row, now));
      if (results.getLast() instanceof CountResult.Changed) {
        movements.add(edited(tx, row, Objects.requireNonNull(now), why));
      }
    }
    book.record(tx, movements);
    return results;
  }

  private static SortedMap<StockKey, StockView> held(Tx tx, List<CountedStock> rows)
      throws SQLException {
    return StockRows.read(tx.connection(), rows.stream().map(CountedStock::sku).toList(), true);
  }

  private static CountResult result(CountedStock row, @Nullable StockView now) {
    if (now == null || now.onHand() == row.onHand()) {
      return new CountResult.Unchanged();
    }
    long setAside = now.damaged() + now.qualityHold();
    return row.onHand() < now.reserved() + setAside
        ? new CountResult.TooFew(row, now.reserved(), setAside)
        : new CountResult.Changed();
  }

  private static Movement edited(Tx tx, CountedStock row, StockView now, Why why)
      throws SQLException {
    boolean more = row.onHand() > now.onHand();
    Movement movement =
        new Movement(
            key(row),
            MovementType.COUNT,
            more ? StockState.OUTSIDE : StockState.SELLABLE,
            more ? StockState.SELLABLE : StockState.OUTSIDE,
            Math.absExact(row.onHand() - now.onHand()),
            why.cause(),
            why.actor());
    if (!StockRows.edit(tx.connection(), key(row), movement.shift(), now.version())) {
      throw new IllegalStateException("Stock changed while it was held: " + key(row));
    }
    return movement;
  }

  private static StockKey key(CountedStock row) {
    return new StockKey(row.sku(), row.warehouse());
  }
}
