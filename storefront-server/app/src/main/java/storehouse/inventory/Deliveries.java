package storehouse.inventory;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import storehouse.inventory.books.DeliveryRows;
import storehouse.inventory.books.KnownSites;
import storehouse.inventory.books.Movement;
import storehouse.inventory.books.StockBook;
import storehouse.inventory.books.StockKey;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// What suppliers are to bring: the `incoming` of stock. It goes down when goods are received with
/// the delivery's reference ([Inventory#receive]), or when the delivery is closed.
@Singleton
public final class Deliveries {

  private static final String CAUSE = "delivery ";

  private final Store store;
  private final StockBook book;

  @Inject
  public Deliveries(Stores stores, StockBook book) {
    this.store = stores.of(StoreName.INVENTORY);
    this.book = book;
  }

  /// What is still to come of a SKU, the earliest first.
  public List<DeliveryView> open(String sku) {
    return store.read(tx -> DeliveryRows.open(tx.connection(), sku));
  }

  /// All lines of a delivery; empty when nobody expects it.
  public List<DeliveryView> find(String reference) {
    return store.read(tx -> DeliveryRows.of(tx.connection(), reference, false));
  }

  /// Sets what is expected. Throws a `Problem` for a warehouse that nobody knows.
  public void expect(List<ExpectDelivery> lines) {
    store.run(
        tx -> {
          KnownSites.require(
              tx.connection(), lines.stream().map(ExpectDelivery::warehouse).collect(toSet()));
          List<Movement> changes = new ArrayList<>();
          for (ExpectDelivery line : inOrder(lines)) {
            DeliveryView before = DeliveryRows.lock(tx.connection(), line);
            DeliveryView now = DeliveryRows.expect(tx.connection(), before, line);
            changes.addAll(change(before.open(), now, line.actor()));
          }
          book(tx, changes);
        });
  }

  /// Nothing more comes of this delivery; harmless when it was closed or nobody expected it.
  public void close(String reference, String actor) {
    store.run(
        tx -> {
          List<Movement> changes = new ArrayList<>();
          for (DeliveryView before : DeliveryRows.of(tx.connection(), reference, true)) {
            changes.addAll(change(before.open(), before.whenClosed(), actor));
          }
          DeliveryRows.close(tx.connection(), reference);
          book(tx, changes);
        });
  }

  private static List<ExpectDelivery> inOrder(List<ExpectDelivery> lines) {
    return lines.stream()
        .sorted(
            Comparator.comparing(ExpectDelivery::reference)
                .thenComparing(ExpectDelivery::sku)
                .thenComparing(ExpectDelivery::warehouse))
        .toList();
  }

  private static List<Movement> change(long before, DeliveryView now, String actor) {
    long more = now.open() - before;
    return more == 0
        ? List.of()
        : List.of(
            new Movement(
                new StockKey(now.sku(), now.warehouse()),
                MovementType.EXPECTED,
                more > 0 ? StockState.OUTSIDE : StockState.INCOMING,
                more > 0 ? StockState.INCOMING : StockState.OUTSIDE,
                Math.absExact(more),
                CAUSE + now.reference(),
                actor));
  }

  private void book(Tx tx, List<Movement> changes) throws SQLException {
    if (!book.bring(tx, changes)) {
      throw new IllegalStateException("Incoming goods do not agree with deliveries: " + changes);
    }
  }
}
