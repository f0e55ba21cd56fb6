package storehouse.payment.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayAnswer.Asked;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.GatewayPayment.Stage;
import storehouse.payment.gateway.Validity;
import storehouse.payment.gateway.http.JsonBody;
import storehouse.payment.gateway.http.Reply;

/// What an order shows that the simulator never does, or seldom.
class PayPalStandingTest {

  private static final String CARD_ASKED =
      """
      , "payment_source": {"card": {"authentication_result": {"liability_shift": "%s",
        "three_d_secure": {"enrollment_status": "%s", "authentication_status": "N"}}}}
      """;

  private static GatewayAnswer answer(String order, @Nullable String awaited) {
    return PayPalAnswers.seen(new Reply.Answered(200, JsonBody.of(order)), awaited);
  }

  private static GatewayPayment seen(String order) {
    return switch (answer(order, null)) {
      case GatewayAnswer.Seen(var payment) -> payment;
      case GatewayAnswer other -> throw new AssertionError(other.toString());
    };
  }

  private static String order(String status, String payments, String more) {
    return """
        {"id": "5O1", "status": "%s", "purchase_units": [{"custom_id": "4711",
          "amount": {"currency_code": "EUR", "value": "34.90"}, "payments": {%s}}],
         "links": [{"rel": "self", "href": "https://paypal.test/5O1"}] %s}
        """
        .formatted(status, payments, more);
  }

  private static String authorised(String status, String more) {
    return "\"authorizations\": [{\"id\": \"A1\", \"status\": \"%s\" %s}]".formatted(status, more);
  }

  private static String captured(String status) {
    return authorised("CREATED", "")
        + """
        , "captures": [{"id": "C1", "status": "%s",
          "amount": {"currency_code": "EUR", "value": "34.90"}}]
        """
            .formatted(status);
  }

  @Test
  void aCaptureThatIsPendingIsReceivedOnceAndThenNothingNew() {
    String pending = order("COMPLETED", captured("PENDING"), "");

    assertThat(answer(pending, null)).isEqualTo(new GatewayAnswer.Received(Asked.CAPTURE, "C1"));
    assertThat(answer(pending, "C1")).isEqualTo(new GatewayAnswer.NothingTold());
    assertThat(answer(order("COMPLETED", captured("COMPLETED"), ""), "C1"))
        .isEqualTo(new GatewayAnswer.Seen(seen(order("COMPLETED", captured("COMPLETED"), ""))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DECLINED", "FAILED"})
  void aRefusedCaptureLeavesTheMoneyHeld(String status) {
    assertThat(answer(order("COMPLETED", captured(status), ""), "C1"))
        .isInstanceOfSatisfying(
            GatewayAnswer.CaptureRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("payment.capture-failed");
              assertThat(refused.payment().stage()).isEqualTo(Stage.AUTHORISED);
              assertThat(refused.payment().reference().handle()).isEqualTo("A1");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED"})
  void moneyThatWasTakenStaysTakenWhenItIsGivenBack(String status) {
    GatewayPayment payment = seen(order("COMPLETED", captured(status), ""));

    assertThat(payment.stage()).isEqualTo(Stage.CAPTURED);
    assertThat(payment.captured()).isEqualTo(Money.of(3_490, "EUR"));
  }

  @ParameterizedTest
  @CsvSource({"5120, payment.insufficient-funds", "0500, payment.declined", "'', payment.declined"})
  void aDeniedAuthorisationIsDeclinedWithTheBanksReason(String bankCode, String code) {
    String denied =
        authorised("DENIED", ", \"processor_response\": {\"response_code\": \"" + bankCode + "\"}");

    GatewayPayment payment = seen(order("COMPLETED", denied, ""));

    assertThat(payment.stage()).isEqualTo(Stage.DECLINED);
    assertThat(payment.failureCode()).isEqualTo(code);
    assertThat(payment.reference().handle()).isNull();
  }

  /// In whatever order they are listed, and whatever becomes of the first one.
  @ParameterizedTest
  @ValueSource(strings = {"CREATED", "VOIDED"})
  void aRenewalIsKnownByItsAge(String first) {
    String renewed =
        """
        "authorizations": [
          {"id": "A2", "status": "CREATED", "create_time": "2026-12-05T08:00:00Z",
           "expiration_time": "2026-12-30T08:00:00Z"},
          {"id": "A1", "status": "%s", "create_time": "2026-12-01T08:00:00Z"}]
        """
            .formatted(first);

    GatewayPayment payment = seen(order("COMPLETED", renewed, ""));

    assertThat(payment.stage()).isEqualTo(Stage.AUTHORISED);
    assertThat(payment.reference().handle()).isEqualTo("A1");
    assertThat(payment.validity())
        .isEqualTo(new Validity(null, Instant.parse("2026-12-30T08:00:00Z"), "A2"));
  }

  @Test
  void anAuthorisationUnderReviewIsNeitherYesNorNo() {
    assertThat(answer(order("COMPLETED", authorised("PENDING", ""), ""), null))
        .isInstanceOf(GatewayAnswer.Lost.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"VOIDED", "EXPIRED"})
  void anAuthorisationThatIsOverIsCancelled(String status) {
    assertThat(seen(order("COMPLETED", authorised(status, ""), "")).stage())
        .isEqualTo(Stage.CANCELLED);
  }

  @ParameterizedTest
  @CsvSource({
    "APPROVED, NO, Y, DECLINED",
    "CREATED, UNKNOWN, Y, DECLINED",
    "APPROVED, POSSIBLE, Y, APPROVED",
    "APPROVED, NO, N, APPROVED",
    "APPROVED, NO, U, APPROVED"
  })
  void aChallengeThatTheBankWasNotSatisfiedWithIsNotPassed(
      String status, String shift, String enrolled, Stage stage) {
    GatewayPayment payment = seen(order(status, "", CARD_ASKED.formatted(shift, enrolled)));

    assertThat(payment.stage()).isEqualTo(stage);
    assertThat(payment.failureCode())
        .isEqualTo(stage == Stage.DECLINED ? "payment.challenge-failed" : null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\": \"5O1\", \"purchase_units\": []}"})
  void whatIsNoOrderIsNoAnswer(String strange) {
    assertThat(answer(strange, null)).isInstanceOf(GatewayAnswer.Lost.class);
  }

  @ParameterizedTest
  @CsvSource({
    "409, X",
    "422, PREVIOUS_REQUEST_IN_PROGRESS",
    "429, X",
    "500, X",
    "503, X",
    "401, X"
  })
  void whatPassesIsNotARefusal(int status, String issue) {
    Reply.Answered busy =
        new Reply.Answered(status, JsonBody.of("{\"details\": [{\"issue\": \"" + issue + "\"}]}"));

    assertThat(PayPalAnswers.isRefused(busy)).isFalse();
    assertThat(PayPalAnswers.lost(busy))
        .isEqualTo(new GatewayAnswer.Lost(false, status + " " + issue + " "));
  }
}
