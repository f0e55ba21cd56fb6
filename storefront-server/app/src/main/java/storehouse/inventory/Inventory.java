package storehouse.inventory;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import storehouse.inventory.backorders.Promises;
import storehouse.inventory.books.DeliveryRows;
import storehouse.inventory.books.KnownSites;
import storehouse.inventory.books.Movement;
import storehouse.inventory.books.Movements;
import storehouse.inventory.books.Receipts;
import storehouse.inventory.books.StockBook;
import storehouse.inventory.books.StockKey;
import storehouse.inventory.books.StockRows;
import storehouse.platform.persistence.Reader;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// What is there: levels, availability, receipts and people's corrections, in units.
@Singleton
public final class Inventory {

  private final Store store;
  private final Reader reader;
  private final StockBook book;

  @Inject
  public Inventory(Stores stores, StockBook book) {
    this.store = stores.of(StoreName.INVENTORY);
    this.reader = store.reader();
    this.book = book;
  }

  /// Units that can be promised now, over all warehouses; 0 for an unknown SKU. For those who only
  /// look: perhaps of a moment ago, from a replica. The order finds out what there is.
  public Map<String, Long> availableForDisplay(Collection<String> skus) {
    return reader.read(tx -> available(tx, skus));
  }

  private static Map<String, Long> available(Tx tx, Collection<String> skus) throws SQLException {
    Map<String, Long> available = new HashMap<>();
    skus.forEach(sku -> available.put(sku, 0L));
    StockRows.read(tx.connection(), skus, false)
        .values()
        .forEach(row -> available.merge(row.sku(), row.available(), Long::sum));
    return available;
  }

  /// Units that can be promised now, and what is to come where there are fewer than wanted.
  public Map<String, Availability> promised(Map<String, Integer> wanted) {
    return store.read(tx -> promised(tx, wanted));
  }

  /// [#promised] for those who only look, as [#availableForDisplay].
  public Map<String, Availability> promisedForDisplay(Map<String, Integer> wanted) {
    return reader.read(tx -> promised(tx, wanted));
  }

  private Map<String, Availability> promised(Tx tx, Map<String, Integer> wanted)
      throws SQLException {
    return Promises.of(
        tx.connection(),
        available(tx, wanted.keySet()),
        wanted,
        LocalDate.ofInstant(book.now(), ZoneOffset.UTC));
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
  public StockEdit adjust(AdjustStock edit) {
    return edit(EditStock.adjustment(edit));
  }

  /// Moves units as a person wishes if nobody edited the stock since they looked.
  public StockEdit edit(EditStock edit) {
    return store.write(tx -> edit(tx, edit));
  }

  /// Setting it to what it is already is no edit.
  public StockEdit setSafetyStock(SetSafetyStock wish) {
    StockKey key = new StockKey(wish.sku(), wish.warehouse());
    return store.write(
        tx -> {
          StockView now = row(tx, key);
          if (now == null) {
            return new StockEdit.UnknownStock();
          }
          return wish.isMet(now) ? new StockEdit.Edited(now) : edit(tx, wish.from(now));
        });
  }

  private StockEdit edit(Tx tx, EditStock edit) throws SQLException {
    StockKey key = new StockKey(edit.sku(), edit.warehouse());
    Movement movement =
        new Movement(
            key,
            MovementType.ofEdit(edit.from(), edit.to()),
            edit.from(),
            edit.to(),
            edit.quantity(),
            edit.reason(),
            edit.actor());
    boolean done = StockRows.edit(tx.connection(), key, movement.shift(), edit.version());
    StockView now = row(tx, key);
    if (now == null) {
      return new StockEdit.UnknownStock();
    }
    if (!done) {
      return now.version() == edit.version()
          ? new StockEdit.NotThatMany(now)
          : new StockEdit.Conflict(now);
    }
    book.record(tx, List.of(movement));
    return new StockEdit.Edited(now);
  }

  private static @Nullable StockView row(Tx tx, StockKey key) throws SQLException {
    return StockRows.read(tx.connection(), List.of(key.sku()), false).get(key);
  }

  /// Takes in goods; a receipt that was taken in before is not counted again. Throws a `Problem`
  /// for a warehouse that nobody knows.
  public void receive(List<ReceiveStock> receipts) {
    store.run(tx -> receive(tx, receipts));
  }

  void receive(Tx tx, List<ReceiveStock> receipts) throws SQLException {
    KnownSites.require(
        tx.connection(), receipts.stream().map(ReceiveStock::warehouse).collect(toSet()));
    List<Movement> movements = new ArrayList<>();
    for (ReceiveStock receipt : receipts) {
      if (Receipts.isFirst(tx.connection(), receipt)) {
        long expected = DeliveryRows.receive(tx.connection(), receipt);
        movements.addAll(arrivals(receipt, Math.min(expected, receipt.quantity())));
      }
    }
    if (!book.bring(tx, movements)) {
      throw new IllegalStateException("Goods cannot be taken in: " + receipts);
    }
  }

  /// So many units come out of what was expected, the others unannounced.
  private static List<Movement> arrivals(ReceiveStock receipt, long expected) {
    return Stream.of(
            arrival(receipt, StockState.INCOMING, expected),
            arrival(receipt, StockState.OUTSIDE, receipt.quantity() - expected))
        .filter(movement -> movement.quantity() > 0)
        .toList();
  }

  private static Movement arrival(ReceiveStock receipt, StockState from, long units) {
    return new Movement(
        new StockKey(receipt.sku(), receipt.warehouse()),
        MovementType.RECEIPT,
        from,
        StockState.SELLABLE,
        units,
        receipt.reference(),
        receipt.actor());
  }
}
