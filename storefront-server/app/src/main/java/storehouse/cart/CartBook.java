package storehouse.cart;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import storehouse.cart.CartChange.Changed;
import storehouse.cart.CartChange.Refused;
import storehouse.cart.CartChange.Result;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.Tx;

/// Writes changes of carts, many in one transaction. A cart's changes follow each other in the
/// order in which they came; each is refused or made as if it had come alone.
final class CartBook {

  private final Store store;
  private final CartLifetime lifetime;

  CartBook(Store store, CartLifetime lifetime) {
    this.store = store;
    this.lifetime = lifetime;
  }

  List<Result> changeAll(List<CartChange> changes) {
    return store.write(tx -> changeAll(tx, changes));
  }

  private List<Result> changeAll(Tx tx, List<CartChange> changes) throws SQLException {
    Instant now = lifetime.now().truncatedTo(ChronoUnit.MICROS);
    CartRows rows = new CartRows(tx.connection(), now);
    Map<String, OpenCart> carts = rows.lock(openCarts(changes));
    List<CartView> created = new ArrayList<>();
    List<Result> results = new ArrayList<>();
    for (CartChange change : changes) {
      switch (change) {
        case CartChange.Create(CartView fresh) -> {
          created.add(fresh);
          results.add(new Changed(fresh));
        }
        case CartChange.OfLine line -> {
          OpenCart cart = carts.get(line.cartId());
          results.add(cart == null ? new Refused(Carts.missing()) : cart.apply(line, now));
        }
      }
    }
    rows.insert(created, lifetime.end());
    rows.update(carts.values(), lifetime.end());
    return results;
  }

  private static List<String> openCarts(List<CartChange> changes) {
    return changes.stream()
        .filter(CartChange.OfLine.class::isInstance)
        .map(change -> ((CartChange.OfLine) change).cartId())
        .distinct()
        .sorted()
        .toList();
  }
}
