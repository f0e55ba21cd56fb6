package storehouse.cart;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import storehouse.inventory.CartHolds;
import storehouse.inventory.HoldCart;
import storehouse.inventory.ReserveStock;
import storehouse.platform.Ids;
import storehouse.platform.batch.Batcher;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreFailure;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;
import storehouse.platform.web.Problem;
import storehouse.pricing.Pricing;

/// The carts of all shoppers. Each change locks its cart for a moment, so changes that come at the
/// same time are all kept. A cart lives for a while after its last change.
///
/// Changes throw a [Problem]: `not-found` when there is no such open cart, `sku-unknown`,
/// `quantity-limit` and `cart-full`.
@Singleton
public final class Carts {

  /// So many different articles fit into a cart.
  public static final int MAX_LINES = 50;

  /// So many of one article fit into a cart.
  public static final int MAX_QUANTITY = 99;

  private static final Logger LOG = System.getLogger(Carts.class.getName());
  private static final int WAITING_READS = 10_000;

  private final Store store;
  private final Pricing pricing;
  private final CartHolds holds;
  private final CartLifetime lifetime;
  private final Batcher<String, Optional<CartView>> reads;

  @Inject
  public Carts(Stores stores, Pricing pricing, CartHolds holds, CartLifetime lifetime) {
    this.store = stores.of(StoreName.CUSTOMER);
    this.pricing = pricing;
    this.holds = holds;
    this.lifetime = lifetime;
    this.reads = new Batcher<>("read-carts", WAITING_READS, this::readAll);
  }

  /// A new empty cart with an unguessable id.
  public CartView create(Currency currency, Locale locale) {
    CartView cart = new CartView(Ids.unguessable(), 1, currency, locale, List.of());
    store.run(tx -> rows(tx).insert(cart, lifetime.end()));
    return cart;
  }

  /// The cart, unless it was closed or has expired. Carts that are asked for at the same time are
  /// read together.
  public Optional<CartView> find(String id) {
    return reads.settled(id);
  }

  private List<Optional<CartView>> readAll(List<String> ids) {
    Map<String, CartView> found = store.read(tx -> rows(tx).find(ids));
    return ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
  }

  /// Puts exactly so many of the SKU into the cart; 0 takes it out.
  public CartView setQuantity(String id, String sku, int quantity) {
    if (quantity == 0) {
      return remove(id, sku);
    }
    requireForSale(id, sku);
    return changed(id, rows -> put(rows, id, sku, quantity));
  }

  /// Adds so many of the SKU to what is there.
  public CartView add(String id, String sku, int delta) {
    requireForSale(id, sku);
    return changed(id, rows -> put(rows, id, sku, Math.addExact(rows.quantity(id, sku), delta)));
  }

  /// Takes the SKU out; harmless when it is not in.
  public CartView remove(String id, String sku) {
    return changed(id, rows -> rows.delete(id, sku));
  }

  /// Ends the cart because its order was placed; harmless when it has ended.
  public void close(String id) {
    store.run(tx -> rows(tx).close(List.of(id)));
  }

  private CartRows rows(Tx tx) {
    return new CartRows(tx.connection(), lifetime.now());
  }

  private CartView changed(String id, Change change) {
    CartView cart = changedInStore(id, change);
    hold(cart);
    return cart;
  }

  /// A cart is changed whether its goods can be held or not.
  private void hold(CartView cart) {
    try {
      holds.hold(
          new HoldCart(
              cart.id(),
              cart.version(),
              cart.lines().stream()
                  .map(line -> new ReserveStock.Line(line.sku(), line.quantity()))
                  .toList()));
    } catch (StoreFailure away) {
      LOG.log(Level.WARNING, "A cart could not hold its goods", away);
    }
  }

  private CartView changedInStore(String id, Change change) {
    return store.write(
        tx -> {
          CartRows rows = rows(tx);
          if (!rows.touch(id, lifetime.end())) {
            throw missing();
          }
          change.apply(rows);
          return Optional.ofNullable(rows.find(List.of(id)).get(id)).orElseThrow(Carts::missing);
        });
  }

  private static void put(CartRows rows, String id, String sku, int quantity) throws SQLException {
    if (quantity < 1 || quantity > MAX_QUANTITY) {
      throw Problem.invalid(
          "quantity-limit", "Choose between 1 and " + MAX_QUANTITY + " of one article.");
    }
    if (rows.quantity(id, sku) == 0 && rows.count(id) >= MAX_LINES) {
      throw Problem.invalid(
          "cart-full",
          "A cart holds " + MAX_LINES + " different articles. Remove one, or order these first.");
    }
    rows.put(id, sku, quantity);
  }

  private void requireForSale(String id, String sku) {
    CartView cart = find(id).orElseThrow(Carts::missing);
    if (!pricing.prices(List.of(sku), cart.currency()).containsKey(sku)) {
      throw Problem.invalid(
          "sku-unknown",
          "We do not sell an article " + sku + " in " + cart.currency().getCurrencyCode() + ".");
    }
  }

  private static Problem missing() {
    return Problem.notFound("This cart is gone: it was ordered or has expired. Start a new one.");
  }

  @PreDestroy
  public void close() {
    reads.close();
  }

  private interface Change {
    void apply(CartRows rows) throws SQLException;
  }
}
