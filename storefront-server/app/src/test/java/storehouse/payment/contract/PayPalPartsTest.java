package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.PaymentStatus;
import storehouse.payment.contract.GatewayDesk.Standing;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayReference;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// PayPal gives back captures, not payments: a refund that needs two of them, and breaks off
/// between the two.
@Tag("database")
class PayPalPartsTest {

  private static PayPalDesk desk;
  private static Till till;

  @BeforeAll
  static void open() throws IOException {
    desk = new PayPalDesk(Clock.systemUTC());
    till = new Till(desk);
  }

  @AfterAll
  static void close() throws Exception {
    till.close();
  }

  /// EUR 10.00 and EUR 24.90 are taken, and the second will not be given back at first.
  private static AuthorisePayment takenInTwo() {
    AuthorisePayment order = till.order("tok_ok");
    assertThat(till.node().authorise(order)).isEqualTo(Outcome.DONE);
    GatewayReference at = till.reference(order.orderId());
    Gateway gateway = desk.gateway();
    gateway.capture(at, Money.of(1_000, "EUR"), false, "first-" + at.id());
    gateway.capture(at, Money.of(2_490, "EUR"), true, "second-" + at.id());
    Eventually.until(
        "both are told", () -> till.node().view(order.orderId()).captured().minorUnits() == 3_490);
    String second = desk.captures(order.orderId()).getLast();
    URI faults = desk.simulator().resolve("/_sim/faults");
    desk.send(
        HttpRequest.newBuilder(faults)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"fault\": \"unavailable\", \"route\": \"%s/refund\"}".formatted(second)))
            .build());
    return order;
  }

  private static Standing standing(AuthorisePayment order) {
    return desk.standings(order.orderId()).getFirst();
  }

  private static Outcome part(AuthorisePayment order) {
    return till.node().refundPart(order.orderId(), 1, 2_000).join();
  }

  @Test
  void aPartIsGoneOnWithWhereItBrokeOff() {
    AuthorisePayment order = takenInTwo();

    assertThat(part(order)).isInstanceOf(Outcome.Unknown.class);
    assertThat(standing(order)).isEqualTo(new Standing(0, 3_490, 1_000));
    assertThat(Till.settled(() -> part(order))).isEqualTo(Outcome.DONE);

    assertThat(standing(order)).isEqualTo(new Standing(0, 3_490, 2_000));
    assertThat(till.node().view(order.orderId()).refunded()).isEqualTo(Money.of(2_000, "EUR"));
  }

  @Test
  void whatBrokeOffIsPartOfTheWhole() {
    AuthorisePayment order = takenInTwo();

    assertThat(part(order)).isInstanceOf(Outcome.Unknown.class);
    assertThat(Till.settled(() -> till.node().refund(order.orderId()))).isEqualTo(Outcome.DONE);

    assertThat(standing(order)).isEqualTo(new Standing(0, 3_490, 3_490));
    assertThat(till.node().view(order.orderId()).status()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(till.node().view(order.orderId()).refunded()).isEqualTo(Money.of(3_490, "EUR"));
  }

  @Test
  void theWholeIsGoneOnWithWhereItBrokeOff() {
    AuthorisePayment order = takenInTwo();

    assertThat(till.node().refund(order.orderId())).isInstanceOf(Outcome.Unknown.class);
    assertThat(Till.settled(() -> till.node().refund(order.orderId()))).isEqualTo(Outcome.DONE);

    assertThat(standing(order)).isEqualTo(new Standing(0, 3_490, 3_490));
    assertThat(till.node().view(order.orderId()).refunded()).isEqualTo(Money.of(3_490, "EUR"));
  }
}
