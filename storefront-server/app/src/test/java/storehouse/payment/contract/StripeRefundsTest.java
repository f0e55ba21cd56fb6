package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.payment.AuthorisePayment;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// What becomes of refunds on Stripe later, and those that it will not make.
@Tag("database")
class StripeRefundsTest {

  private StripeDesk desk;
  private Till till;
  private AuthorisePayment order;

  @BeforeEach
  void capture() throws Exception {
    desk = new StripeDesk(Clock.systemUTC());
    till = new Till(desk);
    order = till.order("tok_ok");
    assertThat(till.node().authorise(order)).isEqualTo(Outcome.DONE);
    assertThat(till.node().capture(order.orderId())).isEqualTo(Outcome.DONE);
  }

  @AfterEach
  void close() throws Exception {
    till.close();
  }

  private Outcome part(long refundId) {
    return Till.settled(() -> till.node().refundPart(order.orderId(), refundId, 1_000).join());
  }

  private long refunded() {
    return till.node().view(order.orderId()).refunded().minorUnits();
  }

  private String payment() {
    return till.reference(order.orderId()).id();
  }

  private List<JsonObject> refunds() {
    return desk.refunds(payment());
  }

  @Test
  void restThatTheBankSendsBackIsGivenBackAgainAfterAPause() {
    assertThat(till.node().refund(order.orderId())).isEqualTo(Outcome.DONE);

    desk.sendBack(order.orderId());

    Eventually.until("it was sent back", () -> refunded() == 0);
    assertThat(till.node().refund(order.orderId())).isInstanceOf(Outcome.Unknown.class);
    assertThat(refunds()).hasSize(1);
    Eventually.until(
        "it is given back again",
        () -> till.node().refund(order.orderId()) instanceof Outcome.Done);
    assertThat(refunds()).hasSize(2);
    assertThat(refunded()).isEqualTo(order.amount().minorUnits());
  }

  @Test
  void partThatStripeWillNotGiveBackIsRefusedAndNotAskedForAgain() {
    desk.tellShopAt(URI.create("http://127.0.0.1:1"));
    desk.simulate("disputes", "{\"paymentIntent\": \"%s\", \"amount\": 100}".formatted(payment()));

    assertThat(part(1)).isEqualTo(Outcome.refused("payment.refund-failed"));
    assertThat(part(1)).isEqualTo(Outcome.refused("payment.refund-failed"));

    assertThat(refunds()).isEmpty();
    assertThat(till.node().view(order.orderId()).kept()).isEqualTo(order.amount());
  }
}
