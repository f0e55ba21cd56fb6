package storehouse.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Disputes as Stripe's own library sees them.
class DisputesTest {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private StripeSimulator stripe;
  private StripeClient client;

  @BeforeEach
  void start() throws IOException {
    stripe =
        StripeSimulator.start(0, null, new StripeSimulator.WebhookTarget(NOWHERE, "whsec_test"));
    client =
        StripeClient.builder()
            .setApiKey("sk_test_shop")
            .setApiBase(stripe.url().toString())
            .build();
  }

  @AfterEach
  void stop() throws IOException {
    stripe.close();
  }

  private PaymentIntent paid(String method) throws StripeException {
    return client
        .v1()
        .paymentIntents()
        .create(
            PaymentIntentCreateParams.builder()
                .setAmount(3_490L)
                .setCurrency("eur")
                .setPaymentMethod(method)
                .setConfirm(true)
                .build());
  }

  private Dispute disputed() throws StripeException {
    var intent = paid("pm_card_createDispute");
    return client.v1().disputes().list().getData().stream()
        .filter(dispute -> intent.getId().equals(dispute.getPaymentIntent()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void stripesOwnTestCardIsDisputedWithADeadline() throws StripeException {
    var dispute = disputed();

    assertThat(dispute.getStatus()).isEqualTo("needs_response");
    assertThat(dispute.getReason()).isEqualTo("fraudulent");
    assertThat(dispute.getAmount()).isEqualTo(3_490);
    assertThat(dispute.getIsChargeRefundable()).isFalse();
    assertThat(dispute.getEvidenceDetails().getDueBy()).isGreaterThan(dispute.getCreated());
  }

  @Test
  void aChargeThatIsDisputedIsNotRefunded() throws StripeException {
    var dispute = disputed();

    assertThatThrownBy(
            () ->
                client
                    .v1()
                    .refunds()
                    .create(
                        RefundCreateParams.builder()
                            .setPaymentIntent(dispute.getPaymentIntent())
                            .build()))
        .isInstanceOfSatisfying(
            StripeException.class,
            error -> assertThat(error.getCode()).isEqualTo("charge_disputed"));
  }

  private Dispute submitted(Dispute dispute, String text) throws StripeException {
    return client
        .v1()
        .disputes()
        .update(
            dispute.getId(),
            DisputeUpdateParams.builder()
                .setEvidence(
                    DisputeUpdateParams.Evidence.builder().setUncategorizedText(text).build())
                .setSubmit(true)
                .build());
  }

  @Test
  void stripesOwnTestEvidenceDecides() throws StripeException {
    assertThat(submitted(disputed(), "winning_evidence").getStatus()).isEqualTo("won");
    assertThat(submitted(disputed(), "losing_evidence").getStatus()).isEqualTo("lost");
  }

  @Test
  void otherEvidenceIsReviewedAndTakenOnce() throws StripeException {
    var reviewed = submitted(disputed(), "It was delivered.");

    assertThat(reviewed.getStatus()).isEqualTo("under_review");
    assertThat(reviewed.getEvidenceDetails().getSubmissionCount()).isEqualTo(1);
    assertThat(reviewed.getEvidence().getUncategorizedText()).isEqualTo("It was delivered.");
    assertThatThrownBy(() -> submitted(reviewed, "And more.")).isInstanceOf(StripeException.class);
  }

  @Test
  void whoGivesInHasLost() throws StripeException {
    assertThat(client.v1().disputes().close(disputed().getId()).getStatus()).isEqualTo("lost");
  }
}
