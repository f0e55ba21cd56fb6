package storehouse.cart;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import storehouse.order.events.OrderConfirmed;
import storehouse.platform.events.Consumer;
import storehouse.platform.events.Delivery;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// Ends a cart once its order stands; an order that fails leaves the shopper the cart.
@Singleton
public final class OrderedCarts implements Consumer {

  private final Clock clock;

  @Inject
  public OrderedCarts(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "cart-ordered";
  }

  @Override
  public StoreName store() {
    return StoreName.CUSTOMER;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(OrderConfirmed.class);
  }

  @Override
  public void handle(Tx tx, List<Delivery> deliveries) throws SQLException {
    new CartRows(tx.connection(), clock.instant())
        .close(
            deliveries.stream()
                .map(delivery -> ((OrderConfirmed) delivery.event()).cartId())
                .sorted()
                .toList());
  }
}
