package storehouse.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.V1Services;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The official SDK is the oracle: it must not notice that this is not Stripe.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StripeSdkTest {
  private static final URI NO_SHOP = URI.create("http://127.0.0.1:9");

  private StripeSimulator stripe;
  private V1Services api;

  @BeforeAll
  void start() throws IOException {
    stripe =
        StripeSimulator.start(0, null, new StripeSimulator.WebhookTarget(NO_SHOP, "whsec_test"));
    api = client("sk_test_1").v1();
  }

  @AfterAll
  void stop() throws IOException {
    stripe.close();
  }

  private StripeClient client(String key) {
    return StripeClient.builder().setApiKey(key).setApiBase(stripe.url().toString()).build();
  }

  private static PaymentIntentCreateParams.Builder payment(long amount, String method) {
    return PaymentIntentCreateParams.builder()
        .setAmount(amount)
        .setCurrency("eur")
        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
        .setPaymentMethod(method)
        .putMetadata("order", "K7-4821");
  }

  private PaymentIntent authorised(long amount, String method) throws StripeException {
    var created = api.paymentIntents().create(payment(amount, method).build());
    return api.paymentIntents().confirm(created.getId());
  }

  @Test
  void createConfirmCaptureAndRefund() throws StripeException {
    var created = api.paymentIntents().create(payment(3490, "tok_ok").build());
    assertThat(created.getStatus()).isEqualTo("requires_confirmation");
    assertThat(created.getMetadata()).containsEntry("order", "K7-4821");

    var confirmed = api.paymentIntents().confirm(created.getId());
    assertThat(confirmed.getStatus()).isEqualTo("requires_capture");
    assertThat(confirmed.getAmountCapturable()).isEqualTo(3490);

    var captured = api.paymentIntents().capture(created.getId());
    assertThat(captured.getStatus()).isEqualTo("succeeded");
    assertThat(captured.getAmountReceived()).isEqualTo(3490);

    var refund = api.refunds().create(refund(created.getId(), 1000));
    assertThat(refund.getStatus()).isEqualTo("succeeded");
    assertThat(refund.getAmount()).isEqualTo(1000);
    assertThat(api.refunds().retrieve(refund.getId()).getPaymentIntent())
        .isEqualTo(created.getId());

    var tooMuch =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> api.refunds().create(refund(created.getId(), 2491)));
    assertThat(tooMuch.getStatusCode()).isEqualTo(400);
  }

  @Test
  void theRefundsOfOnePaymentAreListedNewestFirst() throws StripeException {
    var intent = captured(3490);
    var other = captured(3490);
    var first = api.refunds().create(refund(intent, 1000));
    api.refunds().create(refund(other, 200));
    var second = api.refunds().create(refund(intent, 300));

    var all = RefundListParams.builder().setPaymentIntent(intent);
    assertThat(api.refunds().list(all.build()).getData())
        .extracting(Refund::getId)
        .containsExactly(second.getId(), first.getId());
    var page = api.refunds().list(all.setStartingAfter(second.getId()).setLimit(1L).build());
    assertThat(page.getData()).extracting(Refund::getId).containsExactly(first.getId());
    assertThat(page.getHasMore()).isFalse();
  }

  private String captured(long amount) throws StripeException {
    var intent = authorised(amount, "tok_ok");
    api.paymentIntents().capture(intent.getId());
    return intent.getId();
  }

  private static RefundCreateParams refund(String intent, long amount) {
    return RefundCreateParams.builder().setPaymentIntent(intent).setAmount(amount).build();
  }

  @Test
  void aPartialCaptureReleasesTheRestAndBooksBoth() throws StripeException {
    var intent = authorised(5000, "tok_ok");
    var captured =
        api.paymentIntents()
            .capture(
                intent.getId(),
                PaymentIntentCaptureParams.builder().setAmountToCapture(3000L).build());
    assertThat(captured.getAmountReceived()).isEqualTo(3000);
    assertThat(captured.getAmountCapturable()).isZero();

    var bookings =
        api.balanceTransactions()
            .list(
                BalanceTransactionListParams.builder()
                    .setSource(captured.getLatestCharge())
                    .build());
    assertThat(bookings.getData())
        .extracting(booking -> booking.getReportingCategory() + " " + booking.getAmount())
        .containsExactly("partial_capture_reversal -2000", "charge 5000");
  }

  @Test
  void cancelReleasesTheMoneyAndHappensOnce() throws StripeException {
    var intent = authorised(1200, "tok_ok");
    assertThat(api.paymentIntents().cancel(intent.getId()).getStatus()).isEqualTo("canceled");
    var again =
        catchThrowableOfType(
            InvalidRequestException.class, () -> api.paymentIntents().cancel(intent.getId()));
    assertThat(again.getCode()).isEqualTo("payment_intent_unexpected_state");
    assertThat(again.getStripeError().getPaymentIntent().getStatus()).isEqualTo("canceled");
  }

  @Test
  void aDeclinedCardSaysWhyAndLeavesTheIntentOpenForAnother() throws StripeException {
    var created = api.paymentIntents().create(payment(900, "tok_insufficient_funds").build());
    var declined =
        catchThrowableOfType(
            CardException.class, () -> api.paymentIntents().confirm(created.getId()));
    assertThat(declined.getStatusCode()).isEqualTo(402);
    assertThat(declined.getDeclineCode()).isEqualTo("insufficient_funds");

    var retried =
        api.paymentIntents()
            .confirm(
                created.getId(),
                PaymentIntentConfirmParams.builder().setPaymentMethod("tok_ok").build());
    assertThat(retried.getStatus()).isEqualTo("requires_capture");
  }

  @Test
  void aRefusedCaptureKeepsTheAuthorisation() throws StripeException {
    var intent = authorised(700, "tok_capture_fails");
    var refused =
        catchThrowableOfType(
            CardException.class, () -> api.paymentIntents().capture(intent.getId()));
    assertThat(refused.getCode()).isEqualTo("card_declined");
    assertThat(api.paymentIntents().retrieve(intent.getId()).getStatus())
        .isEqualTo("requires_capture");
  }

  @Test
  void anIdempotentRepeatGetsTheFirstAnswer() throws StripeException {
    var options = RequestOptions.builder().setIdempotencyKey("order-1:create").build();
    var first = api.paymentIntents().create(payment(100, "tok_ok").build(), options);
    var second = api.paymentIntents().create(payment(100, "tok_ok").build(), options);
    assertThat(second.getId()).isEqualTo(first.getId());
    var changed =
        catchThrowableOfType(
            IdempotencyException.class,
            () -> api.paymentIntents().create(payment(101, "tok_ok").build(), options));
    assertThat(changed.getStatusCode()).isEqualTo(400);
  }

  @Test
  void listsGoBackThroughEveryPage() throws StripeException {
    for (int i = 0; i < 3; i++) {
      api.paymentIntents().create(payment(100 + i, "tok_ok").build());
    }
    var page = api.paymentIntents().list(PaymentIntentListParams.builder().setLimit(2L).build());
    assertThat(page.getHasMore()).isTrue();
    assertThat(page.getData()).extracting(PaymentIntent::getAmount).containsExactly(102L, 101L);
    var next =
        api.paymentIntents()
            .list(
                PaymentIntentListParams.builder()
                    .setLimit(1L)
                    .setStartingAfter(page.getData().getLast().getId())
                    .build());
    assertThat(next.getData()).extracting(PaymentIntent::getAmount).containsExactly(100L);
  }

  @Test
  void onlyATestKeyIsLetIn() {
    var refused =
        catchThrowableOfType(
            AuthenticationException.class,
            () -> client("sk_live_1").v1().paymentIntents().retrieve("pi_1"));
    assertThat(refused.getStatusCode()).isEqualTo(401);
  }

  @Test
  void whatIsUnknownIsNotFound() {
    var missing =
        catchThrowableOfType(
            InvalidRequestException.class, () -> api.paymentIntents().retrieve("pi_none"));
    assertThat(missing.getStatusCode()).isEqualTo(404);
    assertThat(missing.getCode()).isEqualTo("resource_missing");
  }
}
