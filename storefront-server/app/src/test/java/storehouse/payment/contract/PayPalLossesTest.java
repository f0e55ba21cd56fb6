package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.DisputeStanding;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// What PayPal takes of a payment of which its own desk has given back something before.
@Tag("database")
class PayPalLossesTest {

  private PayPalDesk desk;
  private Till till;
  private AuthorisePayment order;

  @BeforeEach
  void capture() throws Exception {
    desk = new PayPalDesk(Clock.systemUTC());
    till = new Till(desk);
    order = till.order("tok_ok");
    assertThat(Till.settled(() -> till.node().authorise(order))).isEqualTo(Outcome.DONE);
    assertThat(Till.settled(() -> till.node().capture(order.orderId()))).isEqualTo(Outcome.DONE);
  }

  @AfterEach
  void close() throws Exception {
    till.close();
  }

  private Outcome part(long refundId, long minorUnits) {
    return Till.settled(() -> till.node().refundPart(order.orderId(), refundId, minorUnits).join());
  }

  private long kept() {
    return till.node().view(order.orderId()).kept().minorUnits();
  }

  private void stands(DisputeStanding standing) {
    Eventually.until(
        "it is " + standing,
        () ->
            till.node().disputes().disputes().list(true, 10).stream()
                .anyMatch(it -> it.standing() == standing));
  }

  @Test
  void ofALossOfAPartTheRestCanBeGivenBack() {
    long all = order.amount().minorUnits();
    String reference = till.reference(order.orderId()).id();
    desk.giveBackAtTheDesk(order.orderId(), reference, 500);
    Eventually.until("it is seen", () -> kept() == all - 500);
    String dispute = desk.disputeDesk().open(order.orderId(), reference, 1_000);
    stands(DisputeStanding.NEEDS_RESPONSE);
    assertThat(kept()).isEqualTo(all - 1_500);

    desk.simulate(
        "disputes/" + dispute + "/adjudicate",
        "{\"adjudication_outcome\": \"BUYER_FAVOR\", \"amount\": 600}");
    stands(DisputeStanding.LOST);

    Eventually.until("the part is kept back", () -> kept() == all - 1_100);
    assertThat(part(1, all - 1_099)).isEqualTo(Outcome.refused("payment.nothing-left"));
    assertThat(part(2, all - 1_100)).isEqualTo(Outcome.DONE);
  }
}
