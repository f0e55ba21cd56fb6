package storehouse.inventory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.inventory.OrderPolicy.PreOrder;
import storehouse.inventory.backorders.Policy;
import storehouse.inventory.backorders.PolicyRows;
import storehouse.inventory.backorders.Promises;
import storehouse.inventory.books.ReservationRows;
import storehouse.inventory.books.StockBook;
import storehouse.model.shop.ToCome;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// How SKUs may be ordered before they are there. People decide on it; [Reservations] keeps it.
@Singleton
public final class Backorders {

  private final Store store;
  private final StockBook book;

  @Inject
  public Backorders(Stores stores, StockBook book) {
    this.store = stores.of(StoreName.INVENTORY);
    this.book = book;
  }

  /// How a SKU may be ordered; also one that nobody has heard of.
  public PolicyView find(String sku) {
    return store.read(
        tx -> {
          Policy policy = PolicyRows.of(tx.connection(), List.of(sku)).get(sku);
          return view(tx, policy == null ? new Policy(sku, OrderPolicy.NONE, false, 0, 0) : policy);
        });
  }

  /// Carries out a decision if nobody decided since the person looked. Orders that wait already go
  /// on waiting, also when they are more than the new limit; then no others may.
  public PolicyEdit set(SetOrderPolicy wish) {
    return store.write(tx -> set(tx, wish));
  }

  private PolicyEdit set(Tx tx, SetOrderPolicy wish) throws SQLException {
    Policy before = PolicyRows.make(tx.connection(), wish.sku());
    if (before.decided().equals(wish.policy())) {
      return new PolicyEdit.Edited(view(tx, before));
    }
    if (before.version() != wish.version()) {
      return new PolicyEdit.Conflict(view(tx, before));
    }
    PolicyRows.set(tx.connection(), wish, isHeldBack(wish.policy()), book.now());
    book.free(tx, List.of(wish.sku()));
    return new PolicyEdit.Edited(view(tx, PolicyRows.make(tx.connection(), wish.sku())));
  }

  private boolean isHeldBack(OrderPolicy policy) {
    return policy instanceof PreOrder(_, LocalDate released) && released.isAfter(today());
  }

  private PolicyView view(Tx tx, Policy policy) throws SQLException {
    LocalDate due = due(tx, List.of(policy)).get(policy.sku());
    return new PolicyView(
        policy.sku(),
        policy.decided(),
        policy.waiting(),
        Optional.ofNullable(due),
        policy.version());
  }

  private Map<String, LocalDate> due(Tx tx, Collection<Policy> policies) throws SQLException {
    return Promises.due(tx.connection(), policies, today());
  }

  /// What an order still waits for, by SKU.
  public Map<String, ToCome> toCome(long order) {
    return store.read(
        tx -> {
          Map<String, Integer> waiting =
              ReservationRows.stock(tx.connection(), List.of(order))
                  .getOrDefault(order, OrderStock.NOTHING)
                  .waiting();
          Collection<Policy> policies = PolicyRows.of(tx.connection(), waiting.keySet()).values();
          Map<String, LocalDate> due = due(tx, policies);
          Map<String, ToCome> toCome = new HashMap<>();
          for (Policy policy : policies) {
            String sku = policy.sku();
            int units = waiting.getOrDefault(sku, 0);
            toCome.put(sku, new ToCome(Promises.kind(policy), units, due.get(sku)));
          }
          return toCome;
        });
  }

  private LocalDate today() {
    return LocalDate.ofInstant(book.now(), ZoneOffset.UTC);
  }
}
