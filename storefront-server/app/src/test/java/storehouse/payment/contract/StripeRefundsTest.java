package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.contract.GatewayDesk.Standing;
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

  private JsonArray refunds() {
    URI all = desk.simulator().resolve("/v1/refunds?payment_intent=" + payment());
    HttpRequest request =
        HttpRequest.newBuilder(all).header("Authorization", "Bearer sk_test_shop").build();
    return SimulatorDesk.json(desk.send(request)).getJsonArray("data");
  }

  @Test
  void refundThatTheBankSendsBackIsLearnedFromWhatStripeTellsOfIt() {
    assertThat(part(1)).isEqualTo(Outcome.DONE);
    Eventually.until("given back", () -> refunded() == 1_000);

    desk.simulate("refunds/" + refunds().getJsonObject(0).getString("id") + "/failure", "{}");

    Eventually.until("the money is back", () -> refunded() == 0);
    assertThat(till.events(order.orderId())).endsWith("Refunded", "RefundReversed");
    assertThat(part(2)).isEqualTo(Outcome.DONE);
    assertThat(desk.standings(order.orderId()).getFirst())
        .isEqualTo(new Standing(0, order.amount().minorUnits(), 1_000));
  }

  @Test
  void restThatTheBankSendsBackIsGivenBackAgainAfterAPause() {
    assertThat(till.node().refund(order.orderId())).isEqualTo(Outcome.DONE);

    desk.simulate("refunds/" + refunds().getJsonObject(0).getString("id") + "/failure", "{}");

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
