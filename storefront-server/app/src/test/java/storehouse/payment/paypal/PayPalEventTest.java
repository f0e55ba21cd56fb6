package storehouse.payment.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.WebhookNote.Claim;
import storehouse.payment.gateway.http.GatewayHttp;

class PayPalEventTest {

  private static final String RELATED =
      """
      , "supplementary_data": {"related_ids": {"order_id": "5O190127TN364715T"}}
      """;

  private static Optional<WebhookNote> note(String kind, String type, String resource) {
    return PayPalEvent.note(
        GatewayHttp.json(
            """
            {"id": "WH-1", "resource_type": "%s", "event_type": "%s", "resource": %s}
            """
                .formatted(kind, type, resource)));
  }

  private static String part(String customId, String more) {
    return """
        {"id": "62632988YT8069440", "custom_id": "%s",
         "amount": {"value": "4.90", "currency_code": "EUR"} %s}
        """
        .formatted(customId, more);
  }

  @Test
  void anApprovedOrderIsAboutTheWholePayment() {
    String order =
        """
        {"id": "5O190127TN364715T", "purchase_units": [
          {"custom_id": "4711", "amount": {"value": "34.90", "currency_code": "EUR"}}]}
        """;

    assertThat(note("checkout-order", "CHECKOUT.ORDER.APPROVED", order))
        .contains(
            new WebhookNote(
                "WH-1",
                "CHECKOUT.ORDER.APPROVED",
                4_711,
                "5O190127TN364715T",
                Money.of(3_490, "EUR"),
                Claim.SOMETHING_ELSE));
  }

  @ParameterizedTest
  @CsvSource({
    "authorization, PAYMENT.AUTHORIZATION.CREATED, AUTHORISED",
    "authorization, PAYMENT.AUTHORIZATION.VOIDED, VOIDED",
    "capture, PAYMENT.CAPTURE.COMPLETED, CAPTURED",
    "capture, PAYMENT.CAPTURE.DECLINED, SOMETHING_ELSE",
    "refund, PAYMENT.CAPTURE.REFUNDED, REFUNDED",
    "refund, PAYMENT.CAPTURE.REVERSED, SOMETHING_ELSE"
  })
  void whatHappensToThePartsOfAPaymentIsAHint(String kind, String type, Claim claim) {
    assertThat(note(kind, type, part("4711", RELATED)))
        .contains(
            new WebhookNote(
                "WH-1",
                type,
                4_711,
                new GatewayReference("5O190127TN364715T", null),
                Money.of(490, "EUR"),
                true,
                claim,
                null));
  }

  @Test
  void ourOwnRefundSaysOfWhichOrderItIs() {
    RefundName name = new RefundName("4711", "5O190127TN364715T", "refund-7", 490);

    WebhookNote note =
        note("refund", "PAYMENT.CAPTURE.REFUNDED", part(name.customId(), "")).orElseThrow();

    assertThat(note.orderId()).isEqualTo(4_711);
    assertThat(note.reference().id()).isEqualTo("5O190127TN364715T");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "another shop's", "4711/7", "99999999999999999999"})
  void whatIsNotOursIsNoNote(String customId) {
    assertThat(note("capture", "PAYMENT.CAPTURE.COMPLETED", part(customId, RELATED))).isEmpty();
    assertThat(note("dispute", "CUSTOMER.DISPUTE.CREATED", "{}")).isEmpty();
  }
}
