package storehouse.payment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.Recovery;

class NextMoveTest {

  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  private static final String REFERENCE = "S-1/1";

  private static Move authorising(Recovery recovery, Duration unknownFor) {
    GatewayOrder order = new GatewayOrder(1, "S-1", Money.of(990, "EUR"), "tok_ok", "");
    Payment payment =
        Payment.intended(order, "adyen", false)
            .at(
                new PaymentState.Unknown(
                    new PaymentState.Created(REFERENCE), NOW.minus(unknownFor)));
    return new NextMove(payment, false, recovery, NOW).towards(Goal.AUTHORISE);
  }

  @Test
  void whatCannotBeReadIsRepeatedAsLongAsItsKeyIsKept() {
    assertThat(authorising(Recovery.REPEAT, Duration.ofDays(5)))
        .isEqualTo(new Move.Confirm(REFERENCE));
  }

  @Test
  void whatCannotBeReadIsNotRepeatedOnceItsKeyMayBeForgotten() {
    assertThat(authorising(Recovery.REPEAT, Duration.ofDays(7)))
        .isEqualTo(new Move.Read(REFERENCE));
  }

  @Test
  void whatCanBeReadIsReadAndNotRepeated() {
    assertThat(authorising(Recovery.READ, Duration.ofSeconds(5)))
        .isEqualTo(new Move.Read(REFERENCE));
  }
}
