package storehouse.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.payment.OrderRegister;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;

/// What the payments are told of orders before money is given back that may be theirs.
@Tag("database")
class RegisteredOrdersTest {

  @Test
  void anOrderIsKnownByItsIdAndAChangeByItsOwn() throws IOException {
    try (Premises premises = Premises.open();
        OrderHouse house = OrderHouse.build(premises, OrderHouse.Wiring.PLAIN)) {
      house.stock("mug", "BER", 10);
      house.start();
      long paid = order(house, "paid", "tok_ok");
      long declined = order(house, "declined", "tok_declined");
      premises.meddle(
          "orders",
          "insert into order_edit values (77, %d, 'k', 1, 'DONE', 1, '{}', null, 'ada', now(6), null, null)"
              .formatted(paid));
      Clock clock = Clock.systemUTC();
      RegisteredOrders register =
          new RegisteredOrders(
              new OrderServices(
                  house.parts().stores(),
                  new Outbox(clock, new Signal()),
                  clock,
                  new OrderWaiters()));

      OrderRegister.Entry standing = register.find(paid).orElseThrow();
      assertThat(standing.cancelled()).isFalse();
      assertThat(standing.number()).startsWith("SH-");
      assertThat(register.find(77)).contains(standing);
      assertThat(register.find(declined).orElseThrow().cancelled()).isTrue();
      assertThat(register.find(78)).isEmpty();
    }
  }

  private static long order(OrderHouse house, String cart, String token) {
    long order = house.order(new Basket(cart, token, Map.of("mug", 1))).orderId();
    house.awaitSettled(order);
    return order;
  }
}
