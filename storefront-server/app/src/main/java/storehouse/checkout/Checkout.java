package storehouse.checkout;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import storehouse.order.Acceptance;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.order.RequestKey;
import storehouse.platform.json.JsonHash;
import storehouse.platform.web.Door;
import storehouse.platform.web.Problem;

/// Turns a cart into an order, once per key.
@Singleton
public final class Checkout {

  private final Orders orders;
  private final OrderDrafts drafts;
  private final Settling settling;
  private final Door door;
  private final Set<RequestKey> inFlight = ConcurrentHashMap.newKeySet();

  @Inject
  public Checkout(Orders orders, OrderDrafts drafts, Settling settling, Door door) {
    this.orders = orders;
    this.drafts = drafts;
    this.settling = settling;
    this.door = door;
  }

  /// Places the order. A repeat with the same key is answered with the first one's order, also when
  /// the cart is gone by then. What cannot be priced or delivered throws the `Problem` of pricing.
  public PlaceOrderResult place(PlaceOrder wish, String idempotencyKey) {
    RequestKey key = new RequestKey(scope(wish), idempotencyKey, JsonHash.of(wish));
    if (!inFlight.add(key)) {
      return new PlaceOrderResult.InFlight();
    }
    try {
      return placed(wish, key);
    } finally {
      inFlight.remove(key);
    }
  }

  /// Most requests are new, and a repeat that can still be drafted is recognised at its acceptance;
  /// so whether the key is known is asked only when something speaks against the order.
  private PlaceOrderResult placed(PlaceOrder wish, RequestKey key) {
    OrderDrafts.Draft draft;
    try {
      draft = drafts.draft(wish);
    } catch (Problem refusal) {
      return orders.answered(key).map(Checkout::result).orElseThrow(() -> refusal);
    }
    return switch (draft) {
      case OrderDrafts.Ready(var order) -> result(orders.accept(order, key));
      case OrderDrafts.Refused(var why) -> orders.answered(key).map(Checkout::result).orElse(why);
    };
  }

  private static PlaceOrderResult result(Acceptance acceptance) {
    return switch (acceptance) {
      case Acceptance.Accepted(OrderView order) -> new PlaceOrderResult.Placed(order);
      case Acceptance.Repeated(String number, String accessToken) ->
          new PlaceOrderResult.Repeated(number, accessToken);
      case Acceptance.KeyReused() -> new PlaceOrderResult.KeyReused();
    };
  }

  /// Waits until the order leaves PENDING or the shopper has to act, at most this long, and answers
  /// how it stands then.
  public OrderView awaitSettled(String number, Duration atMost) {
    door.orderAccepted();
    return settling.await(number, atMost);
  }

  /// Whose key it is: the signed-in shopper's, or that of whoever knows the cart. Two guests who
  /// hit on the same key never meet.
  static String scope(PlaceOrder wish) {
    return "orders:" + (wish.shopperId() == null ? "cart:" + wish.cartId() : wish.shopperId());
  }
}
