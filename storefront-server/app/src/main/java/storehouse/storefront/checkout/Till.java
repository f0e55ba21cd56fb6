package storehouse.storefront.checkout;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import storehouse.cart.CartView;
import storehouse.checkout.Checkout;
import storehouse.checkout.PlaceOrder;
import storehouse.checkout.PlaceOrderResult;
import storehouse.model.Money;
import storehouse.order.OrderStatus;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.platform.batch.QueueFull;

/// Places the order of a checkout, once, and says in what way the shopper goes on.
@Singleton
public final class Till {

  private static final int LOOKS = 50;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final Checkout checkout;
  private final Orders orders;

  @Inject
  Till(Checkout checkout, Orders orders) {
    this.checkout = checkout;
    this.orders = orders;
  }

  /// How it went.
  sealed interface Rung {

    /// There is an order; `memory` knows it.
    record Ordered(Memory memory) implements Rung {}

    record Changed(Money newTotal) implements Rung {}

    record Wrong(Map<String, String> problems) implements Rung {}

    /// These articles are sold out, or others are just buying the last of them.
    record Gone(List<String> articles, boolean mayComeBack) implements Rung {}

    /// The cart was ordered or emptied meanwhile.
    record NothingLeft() implements Rung {}

    /// It is not known yet what became of it; paying again is not safe.
    record Busy(Memory memory) implements Rung {}
  }

  /// What the shopper agreed to.
  record Payment(Tender.Ready tender, @Nullable Long expectedMinorUnits) {}

  Rung place(Desk.Visiting desk, Payment payment) {
    Memory memory = desk.memory();
    Optional<OrderView> known = known(memory);
    if (known.isPresent() && known.get().status() != OrderStatus.CANCELLED) {
      return new Rung.Ordered(memory);
    }
    Memory fresh = known.map(memory::after).orElse(memory);
    return switch (settledResult(wish(desk, payment), fresh.key())) {
      case PlaceOrderResult.Placed(OrderView order) ->
          new Rung.Ordered(fresh.placed(order.number(), order.accessToken()));
      case PlaceOrderResult.Repeated(String number, String token) ->
          new Rung.Ordered(fresh.placed(number, token));
      case PlaceOrderResult.TotalChanged(Money now) -> new Rung.Changed(now);
      case PlaceOrderResult.Invalid(Map<String, String> problems) -> new Rung.Wrong(problems);
      case PlaceOrderResult.SoldOut(List<String> articles) -> new Rung.Gone(articles, false);
      case PlaceOrderResult.LastUnitsTaken(List<String> articles) -> new Rung.Gone(articles, true);
      case PlaceOrderResult.CartEmpty() -> new Rung.NothingLeft();
      case PlaceOrderResult.KeyReused() -> pressedBefore(desk.cart().id(), fresh);
      case PlaceOrderResult.InFlight() -> new Rung.Busy(fresh);
    };
  }

  /// An earlier press came through, its answer was lost, and the form has changed since, if only by
  /// the card that was typed again. As long as that order lives it has the cart, so this is it. A
  /// new key buys nothing twice: any key would be answered with that order.
  private Rung pressedBefore(String cartId, Memory memory) {
    return orders
        .ofCart(cartId)
        .<Rung>map(order -> new Rung.Ordered(memory.placed(order.number(), order.accessToken())))
        .orElseGet(() -> new Rung.Busy(memory.renewed()));
  }

  /// The order that this checkout became, if it did; its cart knows it when the answer was lost on
  /// its way to the browser.
  Optional<OrderView> order(Memory memory) {
    return memory.isPlaced() ? known(memory) : orders.ofCart(memory.cartId());
  }

  private Optional<OrderView> known(Memory memory) {
    String number = memory.orderNumber();
    return number == null
        ? Optional.empty()
        : orders.find(number).filter(order -> order.accessToken().equals(memory.accessToken()));
  }

  /// The second of two presses waits for the answer to the first, and gets the same.
  private PlaceOrderResult settledResult(PlaceOrder wish, String key) {
    PlaceOrderResult result = attempt(wish, key);
    for (int look = 0; look < LOOKS && result instanceof PlaceOrderResult.InFlight; look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      result = attempt(wish, key);
    }
    return result;
  }

  private PlaceOrderResult attempt(PlaceOrder wish, String key) {
    try {
      return checkout.place(wish, key);
    } catch (QueueFull full) {
      return new PlaceOrderResult.InFlight();
    }
  }

  private PlaceOrder wish(Desk.Visiting desk, Payment payment) {
    CartView cart = desk.cart();
    CheckoutForm form = desk.memory().form();
    Long expected = payment.expectedMinorUnits();
    return new PlaceOrder(
        cart.id(),
        form.email(),
        form.address(),
        null,
        form.shippingMethod(),
        payment.tender().gateway(),
        payment.tender().token(),
        expected == null ? null : new Money(expected, cart.currency()),
        desk.shopperId());
  }
}
