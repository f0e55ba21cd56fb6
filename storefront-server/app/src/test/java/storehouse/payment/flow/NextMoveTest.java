package storehouse.payment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
                    new PaymentState.Created(REFERENCE, NOW.minus(unknownFor)),
                    NOW.minus(unknownFor)));
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

  private static Move created(Goal goal, Recovery recovery, boolean fresh) {
    GatewayOrder order = new GatewayOrder(1, "S-1", Money.of(990, "EUR"), "tok_ok", "");
    Payment payment =
        Payment.intended(order, "adyen", goal == Goal.GIVE_BACK)
            .at(new PaymentState.Created(REFERENCE, NOW.minus(Duration.ofDays(7))));
    return new NextMove(payment, fresh, recovery, NOW).towards(goal);
  }

  @ParameterizedTest
  @EnumSource(
      value = Goal.class,
      names = {"AUTHORISE", "GIVE_BACK"})
  void whatAServerMayHaveAskedForBeforeItDiedIsNotRepeatedForEver(Goal goal) {
    assertThat(created(goal, Recovery.REPEAT, false)).isEqualTo(new Move.Read(REFERENCE));
    assertThat(created(goal, Recovery.REPEAT, true)).isEqualTo(new Move.Cancel(REFERENCE));
  }

  @Test
  void whatCanBeReadIsAskedForHoweverOldItIs() {
    assertThat(created(Goal.AUTHORISE, Recovery.READ, false))
        .isEqualTo(new Move.Confirm(REFERENCE));
  }

  private static Move approved(PaymentState state, Goal goal) {
    GatewayOrder order = new GatewayOrder(1, "S-1", Money.of(990, "EUR"), "tok_ok", "");
    return new NextMove(
            Payment.intended(order, "adyen", false).at(state), false, Recovery.REPEAT, NOW)
        .towards(goal);
  }

  @ParameterizedTest
  @EnumSource(
      value = Goal.class,
      names = {"AUTHORISE", "FIND_OUT"})
  void whatTheShopperAgreedToIsAskedForUntilNobodyWaitsForIt(Goal goal) {
    PaymentState early = new PaymentState.Approved(REFERENCE, "proof", NOW.plusSeconds(1));
    PaymentState late = new PaymentState.Approved(REFERENCE, "proof", NOW);

    assertThat(approved(early, goal)).isEqualTo(new Move.Resume(REFERENCE, "proof"));
    assertThat(approved(late, goal)).isEqualTo(new Move.Cancel(REFERENCE));
  }

  @Test
  void whatMayHaveBeenAuthorisedAlreadyIsNotEndedUnseen() {
    PaymentState late = new PaymentState.Approved(REFERENCE, "proof", NOW);

    assertThat(approved(new PaymentState.Unknown(late, NOW), Goal.AUTHORISE))
        .isEqualTo(new Move.Resume(REFERENCE, "proof"));
  }
}
