package storehouse.simulators.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.simulators.Calls;

class DisputesTest {
  private static final String DISPUTES = "/v1/customer/disputes";

  private final MovableClock clock = new MovableClock();
  private VerifyingShop told;
  private PayPalSimulator paypal;
  private PayPalShop shop;

  @BeforeEach
  void start() throws IOException {
    told = VerifyingShop.thatFails(0);
    var target = new PayPalSimulator.WebhookTarget(told.url(), App.DEMO);
    paypal = PayPalSimulator.start(0, null, target, clock);
    shop = PayPalShop.of(paypal);
  }

  @AfterEach
  void stop() throws IOException {
    paypal.close();
    told.close();
  }

  private String opened(String capture) throws IOException {
    var body = "{\"capture\":\"" + capture + "\",\"reason\":\"UNAUTHORISED\",\"amount\":1000}";
    var answer = shop.shopper().json("/_sim/disputes", body);
    assertThat(answer.statusCode()).isEqualTo(201);
    return Calls.body(answer).path("dispute_id").asText();
  }

  private JsonNode row() throws IOException {
    return Calls.body(shop.shopper().get("/_sim/books")).path("orders").get(0);
  }

  @Test
  void aDisputeIsToldWithItsDeadlineAndFoundByItsTransaction() throws Exception {
    var capture = shop.captured();
    var id = opened(capture);
    var event = told.next("CUSTOMER.DISPUTE.CREATED").event();
    assertThat(event.path("resource_type").asText()).isEqualTo("dispute");
    var resource = event.path("resource");
    assertThat(resource.path("dispute_id").asText()).isEqualTo(id);
    assertThat(resource.path("seller_response_due_date").asText())
        .isEqualTo("2026-03-11T09:00:00Z");
    assertThat(resource.at("/disputed_transactions/0/seller_transaction_id").asText())
        .isEqualTo(capture);

    var found = shop.get(DISPUTES + "?disputed_transaction_id=" + capture).path("items");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).at("/dispute_amount/value").asText()).isEqualTo("10.00");
    assertThat(PayPalShop.issue(shop.refund(capture, PayPalShop.amount("1.00"))))
        .isEqualTo("TRANSACTION_DISPUTED");
  }

  @Test
  void evidenceIsReviewedAndMayWin() throws Exception {
    var id = opened(shop.captured());
    var evidence =
        "--limit\r\nContent-Disposition: form-data; name=\"input\"\r\n"
            + "Content-Type: application/json\r\n\r\n"
            + "{\"evidences\":[{\"evidence_type\":\"PROOF_OF_FULFILLMENT\",\"notes\":\"1Z9\"}]}"
            + "\r\n--limit--\r\n";
    var answered =
        shop.api()
            .with("Content-Type", "multipart/form-data; boundary=limit")
            .post(DISPUTES + "/" + id + "/provide-evidence", evidence);
    assertThat(answered.statusCode()).isEqualTo(200);
    assertThat(told.next("CUSTOMER.DISPUTE.UPDATED").event().at("/resource/status").asText())
        .isEqualTo("UNDER_REVIEW");
    assertThat(shop.get(DISPUTES + "/" + id).at("/evidences/0/notes").asText()).isEqualTo("1Z9");

    var won =
        shop.post(
            DISPUTES + "/" + id + "/adjudicate", "{\"adjudication_outcome\":\"SELLER_FAVOR\"}");
    assertThat(won.statusCode()).isEqualTo(200);
    var resolved = told.next("CUSTOMER.DISPUTE.RESOLVED").event().path("resource");
    assertThat(resolved.at("/dispute_outcome/outcome_code").asText())
        .isEqualTo("RESOLVED_SELLER_FAVOUR");
    assertThat(row().path("reversed").asLong()).isZero();
  }

  @Test
  void anAcceptedClaimTakesTheMoneyBack() throws Exception {
    var capture = shop.captured();
    var id = opened(capture);
    assertThat(shop.post(DISPUTES + "/" + id + "/accept-claim", "{}").statusCode()).isEqualTo(200);
    var reversal = told.next("PAYMENT.CAPTURE.REVERSED").event().path("resource");
    assertThat(reversal.at("/amount/value").asText()).isEqualTo("10.00");
    assertThat(reversal.at("/supplementary_data/related_ids/capture_id").asText())
        .isEqualTo(capture);
    assertThat(row().path("reversed").asLong()).isEqualTo(1000);
    assertThat(PayPalShop.issue(shop.refund(capture, "{}")))
        .isEqualTo("REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK");
    assertThat(PayPalShop.issue(shop.post(DISPUTES + "/" + id + "/accept-claim", "{}")))
        .isEqualTo("ACTION_NOT_ALLOWED_IN_CURRENT_DISPUTE_STATE");
  }

  @Test
  void whoSaysNothingInTimeHasLost() throws IOException {
    var id = opened(shop.captured());
    clock.pass(Duration.ofDays(10));
    var late = PayPalShop.of(paypal).get(DISPUTES + "/" + id);
    assertThat(late.at("/dispute_outcome/outcome_code").asText())
        .isEqualTo("RESOLVED_BUYER_FAVOUR");
    assertThat(row().path("reversed").asLong()).isEqualTo(1000);
  }

  @Test
  void aChargebackMayComeWithoutACase() throws Exception {
    var capture = shop.captured();
    var answer = shop.shopper().json("/_sim/reversals", "{\"capture\":\"" + capture + "\"}");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(told.next("PAYMENT.CAPTURE.REVERSED").event().at("/resource/amount/value").asText())
        .isEqualTo("34.90");
  }
}
