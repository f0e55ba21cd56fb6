package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.PaymentStatus;
import storehouse.payment.contract.GatewayDesk.Standing;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;
import storehouse.testing.PassingTime;

/// What becomes of money that is set aside and not taken, while days pass.
@Tag("database")
class KeptAuthorisationContractTest {

  private static final long AMOUNT = 3_490;

  private final PassingTime clock = new PassingTime();
  private @Nullable GatewayDesk opened;
  private @Nullable Till till;

  @AfterEach
  void close() throws Exception {
    till().close();
  }

  private Till till() {
    return Objects.requireNonNull(till);
  }

  private GatewayDesk desk() {
    return Objects.requireNonNull(opened);
  }

  private AuthorisePayment authorisedAt(Desk gateway) throws IOException {
    opened = gateway.open(clock);
    till = new Till(desk(), clock);
    AuthorisePayment order = till().order("tok_ok");
    assertThat(till().node().authorise(order)).isEqualTo(Outcome.DONE);
    return order;
  }

  private PaymentStatus status(AuthorisePayment order) {
    return till().node().view(order.orderId()).status();
  }

  private Standing standing(AuthorisePayment order) {
    return desk().standings(order.orderId()).getFirst();
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void whatTheGatewayLetsGoOfIsExpiredAndNeverTaken(Desk gateway) throws IOException {
    AuthorisePayment order = authorisedAt(gateway);

    clock.pass(Duration.ofDays(30));
    assertThat(standing(order).held()).isZero();
    Eventually.until("it is expired", () -> status(order) == PaymentStatus.EXPIRED);

    assertThat(Till.settled(() -> till().node().capture(order.orderId())))
        .isEqualTo(Outcome.refused("payment.expired"));
    assertThat(Till.settled(() -> till().node().release(order.orderId()))).isEqualTo(Outcome.DONE);
    assertThat(standing(order)).isEqualTo(new Standing(0, 0, 0));
    assertThat(till().events(order.orderId())).containsExactly("Authorised", "Voided");
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void whatIsTakenAfterItsTimeIsRefusedOnce(Desk gateway) throws IOException {
    AuthorisePayment order = authorisedAt(gateway);
    till().node().close();

    clock.pass(Duration.ofDays(30));

    assertThat(Till.settled(() -> till().node().capture(order.orderId())))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(standing(order)).isEqualTo(new Standing(0, 0, 0));
  }

  /// Cards are not renewed, and hold for longer than what needs to be renewed.
  @ParameterizedTest
  @EnumSource(Desk.class)
  void afterFourDaysItIsStillTakenAndOnce(Desk gateway) throws IOException {
    AuthorisePayment order = authorisedAt(gateway);

    clock.pass(Duration.ofDays(4));
    assertThat(Till.settled(() -> till().node().capture(order.orderId()))).isEqualTo(Outcome.DONE);
    assertThat(Till.settled(() -> till().node().capture(order.orderId()))).isEqualTo(Outcome.DONE);

    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, 0));
  }
}
