package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.PaymentStatus;
import storehouse.payment.PaymentView;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// Reserving money, and giving it back unused.
@ParameterizedClass
@MethodSource("storehouse.payment.contract.Desk#held")
class AuthorisationContractTest extends GatewayContract {

  @ParameterizedTest
  @ValueSource(strings = {"tok_ok", "tok_slow"})
  void goodCardIsAuthorisedForTheWholeAmount(String token) {
    AuthorisePayment order = order(token);

    assertThat(node().authorise(order)).isEqualTo(Outcome.DONE);

    assertThat(view(order).status()).isEqualTo(PaymentStatus.AUTHORISED);
    assertThat(view(order).authorised()).isEqualTo(order.amount());
    assertThat(standing(order)).isEqualTo(new GatewayDesk.Standing(AMOUNT, 0, 0));
    assertThat(till().events(order.orderId())).containsExactly("Authorised");
  }

  @ParameterizedTest
  @CsvSource({
    "tok_declined, payment.declined",
    "tok_insufficient_funds, payment.insufficient-funds",
    "tok_nobody_knows, payment.declined"
  })
  void refusedCardIsDeclinedWithItsReason(String token, String code) {
    AuthorisePayment order = order(token);

    assertThat(node().authorise(order)).isEqualTo(Outcome.refused(code));
    assertThat(node().authorise(order)).isEqualTo(Outcome.refused(code));

    assertThat(view(order).status()).isEqualTo(PaymentStatus.DECLINED);
    assertThat(view(order).failureCode()).contains(code);
    assertThat(till().events(order.orderId())).containsExactly("Declined");
    isFreeOfMoney(order);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tok_timeout_applied", "tok_timeout_not_applied"})
  void timeoutLeavesPaymentUnknownNotFailed(String token) {
    AuthorisePayment order = order(token);

    assertThat(node().authorise(order)).isInstanceOf(Outcome.Unknown.class);
    assertThat(view(order).status()).isEqualTo(PaymentStatus.UNKNOWN);

    Eventually.until("authorised", () -> node().authorise(order).equals(Outcome.DONE));
    assertThat(standing(order)).isEqualTo(new GatewayDesk.Standing(AMOUNT, 0, 0));
    assertThat(till().events(order.orderId())).containsExactly("Authorised");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tok_timeout_applied", "tok_timeout_not_applied"})
  void unknownPaymentIsGivenBack(String token) {
    AuthorisePayment order = order(token);
    node().authorise(order);

    assertThat(release(order)).isEqualTo(Outcome.DONE);

    isFreeOfMoney(order);
    assertThat(node().authorise(order)).isEqualTo(Outcome.refused("payment.cancelled"));
  }

  @Test
  void challengeWaitsUntilTheShopperPassedIt() {
    AuthorisePayment order = order("tok_3ds");

    assertThat(node().authorise(order)).isInstanceOf(Outcome.Waiting.class);
    Outcome again = node().authorise(order);
    assertThat(again).isInstanceOf(Outcome.Waiting.class).isEqualTo(node().authorise(order));
    comeBack(order, true);

    assertThat(view(order).status()).isEqualTo(PaymentStatus.AUTHORISED);
    assertThat(node().authorise(order)).isEqualTo(Outcome.DONE);
    assertThat(till().events(order.orderId())).containsExactly("ActionNeeded", "Authorised");
    assertThat(standing(order).held()).isEqualTo(AMOUNT);
  }

  @Test
  void failedChallengeIsRefused() {
    AuthorisePayment order = order("tok_3ds");
    node().authorise(order);
    comeBack(order, false);

    assertThat(node().authorise(order)).isEqualTo(Outcome.refused("payment.challenge-failed"));
    isFreeOfMoney(order);
  }

  /// The shopper ends the challenge, and the return page is opened, twice as browsers do.
  private void comeBack(AuthorisePayment order, boolean passes) {
    String url = view(order).nextActionUrl().orElseThrow();
    String proof = desk().proofAfter(url, passes);
    node().payments().returned(order.orderId(), proof);
    node().payments().returned(order.orderId(), proof);
  }

  @Test
  void abandonedChallengeHoldsNoMoney() {
    AuthorisePayment order = order("tok_3ds");
    node().authorise(order);

    assertThat(release(order)).isEqualTo(Outcome.DONE);

    assertThat(view(order).status()).isEqualTo(PaymentStatus.VOIDED);
    isFreeOfMoney(order);
  }

  @Test
  void challengePassedAfterTheOrderWasGivenUpHoldsNoMoney() {
    AuthorisePayment order = order("tok_3ds");
    node().authorise(order);
    String url = view(order).nextActionUrl().orElseThrow();
    assertThat(release(order)).isEqualTo(Outcome.DONE);

    node().payments().returned(order.orderId(), desk().proofAfter(url, true));

    isFreeOfMoney(order);
    assertThat(node().authorise(order)).isEqualTo(Outcome.refused("payment.cancelled"));
  }

  @Test
  void authorisationThatIsNotNeededIsReleased() {
    AuthorisePayment order = order("tok_ok");
    node().authorise(order);

    assertThat(release(order)).isEqualTo(Outcome.DONE);
    assertThat(release(order)).isEqualTo(Outcome.DONE);

    assertThat(standing(order).held()).isZero();
    assertThat(view(order).status()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(till().events(order.orderId())).containsExactly("Authorised", "Voided");
  }

  @Test
  void lateAuthorisationAfterTheVoidIsRefused() {
    AuthorisePayment order = order("tok_ok");

    assertThat(release(order)).isEqualTo(Outcome.DONE);
    assertThat(node().authorise(order)).isEqualTo(Outcome.refused("payment.cancelled"));

    assertThat(desk().standings(order.orderId())).isEmpty();
  }

  @Test
  void batchOfAHundredFailsOnlyTheBadOne() {
    List<AuthorisePayment> orders = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      orders.add(order(i == 37 ? "tok_declined" : "tok_ok"));
    }
    List<Outcome> outcomes =
        node().payments().authorise(orders).stream().map(CompletableFuture::join).toList();

    for (int i = 0; i < 100; i++) {
      assertThat(outcomes.get(i))
          .isEqualTo(i == 37 ? Outcome.refused("payment.declined") : Outcome.DONE);
    }
  }

  @Test
  void theGatewaysNoteOfAPassedChallengeIsEnough() {
    AuthorisePayment order = order("tok_3ds");
    node().authorise(order);
    String url = view(order).nextActionUrl().orElseThrow();
    String proof = desk().proofAfter(url, true);
    if (!proof.isEmpty()) {
      node().payments().returned(order.orderId(), proof);
    }

    Eventually.until("authorised", () -> authorised(node().payments().ofOrder(order.orderId())));
  }

  private static boolean authorised(java.util.Optional<PaymentView> view) {
    return view.orElseThrow().status() == PaymentStatus.AUTHORISED;
  }
}
