package storehouse.cart;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;
import storehouse.platform.web.Problem;
import storehouse.pricing.Pricing;

/// The carts of all shoppers. Each change locks its cart for a moment, so changes that come at the
/// same time are all kept; those of many carts share a transaction. A cart lives for a while after
/// its last change.
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
  private static final int WAITING = 10_000;
  private static final int CURRENCIES_KEPT = 50_000;

  private final Store store;
  private final Pricing pricing;
  private final CartHolds holds;
  private final CartLifetime lifetime;
  private final Batcher<String, Optional<CartView>> reads;
  private final Batcher<CartChange, CartChange.Result> changes;

  /// A cart's currency never changes.
  private final Cache<String, Currency> currencies =
      Caffeine.newBuilder().maximumSize(CURRENCIES_KEPT).build();

  @Inject
  public Carts(Stores stores, Pricing pricing, CartHolds holds, CartLifetime lifetime) {
    this.store = stores.of(StoreName.CUSTOMER);
    this.pricing = pricing;
    this.holds = holds;
    this.lifetime = lifetime;
    this.reads = new Batcher<>("read-carts", WAITING, this::readAll);
    this.changes = new Batcher<>("change-carts", WAITING, new CartBook(store, lifetime)::changeAll);
  }

  /// A new empty cart with an unguessable id.
  public CartView create(Currency currency, Locale locale) {
    CartView cart = new CartView(Ids.unguessable(), 1, currency, locale, List.of());
    currencies.put(cart.id(), currency);
    return made(new CartChange.Create(cart));
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
    return changed(new CartChange.Put(id, sku, quantity));
  }

  /// Adds so many of the SKU to what is there.
  public CartView add(String id, String sku, int delta) {
    requireForSale(id, sku);
    return changed(new CartChange.Add(id, sku, delta));
  }

  /// Takes the SKU out; harmless when it is not in.
  public CartView remove(String id, String sku) {
    return changed(new CartChange.Remove(id, sku));
  }

  /// The cart of an order that came to nothing, as the shopper left it. One that has expired, or is
  /// empty by now, is filled as it was when it was ordered, under its own id: whatever becomes of
  /// it is still one order at most. Empty when it was ordered after all.
  public Optional<CartView> reopen(CartView ordered) {
    Optional<CartView> cart = store.write(tx -> rows(tx).reopen(ordered, lifetime.end()));
    cart.ifPresent(this::hold);
    return cart;
  }

  /// Ends the cart because its order was placed; harmless when it has ended.
  public void close(String id) {
    store.run(tx -> rows(tx).close(List.of(id)));
  }

  private CartRows rows(Tx tx) {
    return new CartRows(tx.connection(), lifetime.now());
  }

  private CartView changed(CartChange change) {
    CartView cart = made(change);
    hold(cart);
    return cart;
  }

  private CartView made(CartChange change) {
    return switch (changes.settled(change)) {
      case CartChange.Changed(CartView cart) -> cart;
      case CartChange.Refused(Problem problem) -> throw problem;
    };
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
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "A cart could not hold its goods", failure);
    }
  }

  private void requireForSale(String id, String sku) {
    Currency currency = currency(id);
    if (!pricing.prices(List.of(sku), currency).containsKey(sku)) {
      throw find(id).isEmpty()
          ? missing()
          : Problem.invalid(
              "sku-unknown",
              "We do not sell an article " + sku + " in " + currency.getCurrencyCode() + ".");
    }
  }

  private Currency currency(String id) {
    Currency known = currencies.getIfPresent(id);
    if (known == null) {
      known = find(id).orElseThrow(Carts::missing).currency();
      currencies.put(id, known);
    }
    return known;
  }

  static Problem missing() {
    return Problem.notFound("This cart is gone: it was ordered or has expired. Start a new one.");
  }

  @PreDestroy
  public void close() {
    reads.close();
    changes.close();
  }
}
