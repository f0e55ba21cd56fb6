package storehouse.payment.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.model.Money;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.gateway.dispute.DisputeAnswer;
import storehouse.payment.gateway.dispute.DisputeInquiry;
import storehouse.payment.gateway.dispute.GatewayDispute;
import storehouse.payment.gateway.dispute.GatewayDispute.Stage;

class PayPalDisputesTest {

  private static final String PATH = "/v1/customer/disputes/PP-1";
  private static final DisputeInquiry DISPUTE = new DisputeInquiry("PP-1", List.of());

  private FakePayPal paypal;
  private PayPalDisputes disputes;

  @BeforeEach
  void open() throws IOException {
    paypal = FakePayPal.open();
    paypal.on(
        "/v1/oauth2/token",
        exchange ->
            FakePayPal.answer(
                exchange, 200, "{\"access_token\": \"token\", \"expires_in\": 32400}"));
    disputes = new PayPalDisputes(paypal.settings(), new MovableClock("2027-01-01T10:00:00Z"));
  }

  @AfterEach
  void close() {
    paypal.close();
  }

  private void shows(String status, String stage, String more) {
    shows("7", status, stage, more);
  }

  private void shows(String custom, String status, String stage, String more) {
    String body =
        """
        {"dispute_id": "PP-1", "status": "%s", "dispute_life_cycle_stage": "%s",
         "disputed_transactions": [{"custom": "%s"}], "reason": "UNAUTHORISED",
         "dispute_amount": {"currency_code": "EUR", "value": "34.90"}%s}
        """
            .formatted(status, stage, custom, more);
    paypal.on(PATH, exchange -> FakePayPal.answer(exchange, 200, body));
  }

  private static String outcome(String code, String refunded) {
    return """
        , "dispute_outcome": {"outcome_code": "%s",
         "amount_refunded": {"currency_code": "EUR", "value": "%s"}}
        """
        .formatted(code, refunded);
  }

  private GatewayDispute seen() {
    return ((DisputeAnswer.Seen) disputes.read(DISPUTE)).dispute();
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, INQUIRY, INQUIRY",
    "WAITING_FOR_SELLER_RESPONSE, INQUIRY, INQUIRY",
    "WAITING_FOR_BUYER_RESPONSE, INQUIRY, INQUIRY_UNDER_REVIEW",
    "UNDER_REVIEW, INQUIRY, INQUIRY_UNDER_REVIEW",
    "OTHER, INQUIRY, INQUIRY_UNDER_REVIEW",
    "RESOLVED, INQUIRY, INQUIRY_CLOSED",
    "WAITING_FOR_SELLER_RESPONSE, CHARGEBACK, NEEDS_RESPONSE",
    "UNDER_REVIEW, CHARGEBACK, UNDER_REVIEW",
    "OTHER, CHARGEBACK, UNDER_REVIEW"
  })
  void anInquiryIsNoDisputeOfMoney(String status, String stage, Stage expected) {
    shows(status, stage, "");

    assertThat(seen().stage()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "RESOLVED_BUYER_FAVOUR, LOST",
    "ACCEPTED, LOST",
    "RESOLVED_SELLER_FAVOUR, WON",
    "RESOLVED_WITH_PAYOUT, WON",
    "CANCELED_BY_BUYER, WON",
    "DENIED, WON",
    "NONE, UNDER_REVIEW",
    "SOMETHING_NEW, UNDER_REVIEW"
  })
  void anOutcomeThatNobodyKnowsIsNoVictory(String code, Stage expected) {
    shows("RESOLVED", "CHARGEBACK", outcome(code, "34.90"));

    assertThat(seen().stage()).isEqualTo(expected);
  }

  @Test
  void anOutcomeThatIsMissingIsNoVictoryEither() {
    shows("RESOLVED", "CHARGEBACK", "");

    assertThat(seen().stage()).isEqualTo(Stage.UNDER_REVIEW);
  }

  @Test
  void whatTheBuyerGotBackIsLostAndNotMore() {
    shows("RESOLVED", "CHARGEBACK", outcome("RESOLVED_BUYER_FAVOUR", "12.00"));

    assertThat(seen().amount()).isEqualTo(Money.of(3_490, "EUR"));
    assertThat(seen().lost()).isEqualTo(Money.of(1_200, "EUR"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "99.00"})
  void aLossOfNothingOrOfMoreThanWasDisputedCountsWhole(String refunded) {
    shows("RESOLVED", "CHARGEBACK", outcome("RESOLVED_BUYER_FAVOUR", refunded));

    assertThat(seen().lost()).isNull();
  }

  @Test
  void aPaymentOfSomebodyElseIsNotOurs() {
    shows("an-order-of-another-shop", "OPEN", "CHARGEBACK", "");

    assertThat(disputes.read(DISPUTE)).isEqualTo(new DisputeAnswer.NotOurs());
  }

  @Test
  void whatCannotBeReadIsNotTakenForUnknown() {
    paypal.on(PATH, exchange -> FakePayPal.answer(exchange, 200, "{\"dispute_id\": \"PP-1\"}"));

    assertThat(disputes.read(DISPUTE)).isInstanceOf(DisputeAnswer.Lost.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 429})
  void evidenceThatPayPalDoesNotEvenLookAtMayBeSentLater(int status) {
    paypal.on(
        PATH + "/provide-evidence",
        exchange -> FakePayPal.answer(exchange, status, "{\"name\": \"NOT_AUTHORIZED\"}"));

    DisputeAnswer answer =
        disputes.defend(DISPUTE, new DisputeEvidence("It was delivered.", "", ""), "key");

    assertThat(answer).isEqualTo(new DisputeAnswer.NotNow(status + " NOT_AUTHORIZED"));
  }
}
