package storehouse.payment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.payment.flow.PaymentState.Created;
import storehouse.payment.flow.PaymentState.Intended;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.stray.Stray;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// Between the look at an order's payment and the decision, the order may be placed.
@Tag("database")
class AdoptionTest {

  private static final long LATE = 2;
  private static final Stray STRAY =
      new Stray("stripe", new GatewayReference("pi_1", null), LATE, BookOfOnePayment.AMOUNT);

  private final BookOfOnePayment shop = new BookOfOnePayment("stripe");

  @AfterEach
  void close() {
    shop.close();
  }

  private void placeTheOrder() {
    GatewayOrder order = new GatewayOrder(LATE, "S-2", BookOfOnePayment.AMOUNT, "tok_ok", "");
    shop.book.intend(List.of(Payment.intended(order, "stripe", false)));
  }

  private boolean adopted(Runnable meanwhile) {
    return shop.stores
        .of(StoreName.PAYMENT)
        .write(
            tx -> {
              Adoption adoption = adoption(tx);
              assertThat(adoption.known(STRAY)).isNull();
              meanwhile.run();
              return adoption.adopt(
                  STRAY, STRAY.amount(), new Created("pi_1", shop.clock.instant()));
            });
  }

  private Adoption adoption(Tx tx) {
    return new Adoption(tx.connection(), shop.clock.instant());
  }

  @Test
  void anOrderThatIsPlacedInThatMomentKeepsItsPayment() {
    assertThat(adopted(this::placeTheOrder)).isFalse();

    Payment late = shop.book.find(LATE).orElseThrow();
    assertThat(late.withdrawn()).isFalse();
    assertThat(late.state()).isEqualTo(new Intended());
    assertThat(late.order().orderNumber()).isEqualTo("S-2");
  }

  @Test
  void anOrderThatIsPlacedAfterThatIsNotPaid() {
    assertThat(adopted(() -> {})).isTrue();

    placeTheOrder();

    Payment late = shop.book.find(LATE).orElseThrow();
    assertThat(late.withdrawn()).isTrue();
    assertThat(late.order().orderNumber()).isEqualTo("#2");
  }
}
