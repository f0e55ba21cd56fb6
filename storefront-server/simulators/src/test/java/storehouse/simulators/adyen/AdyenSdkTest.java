package storehouse.simulators.adyen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.adyen.Client;
import com.adyen.enums.Environment;
import com.adyen.model.RequestOptions;
import com.adyen.model.checkout.Amount;
import com.adyen.model.checkout.CardDetails;
import com.adyen.model.checkout.CheckoutPaymentMethod;
import com.adyen.model.checkout.PaymentAmountUpdateRequest;
import com.adyen.model.checkout.PaymentCancelRequest;
import com.adyen.model.checkout.PaymentCaptureRequest;
import com.adyen.model.checkout.PaymentCaptureResponse;
import com.adyen.model.checkout.PaymentCompletionDetails;
import com.adyen.model.checkout.PaymentDetailsRequest;
import com.adyen.model.checkout.PaymentRefundRequest;
import com.adyen.model.checkout.PaymentRequest;
import com.adyen.model.checkout.PaymentResponse;
import com.adyen.model.checkout.PaymentReversalRequest;
import com.adyen.model.checkout.StandalonePaymentCancelRequest;
import com.adyen.service.checkout.ModificationsApi;
import com.adyen.service.checkout.PaymentsApi;
import com.adyen.service.exception.ApiException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.simulators.Calls;

/// The official SDK is the oracle: it must not notice that this is not Adyen.
class AdyenSdkTest {
  private static final String MERCHANT = AdyenShop.ACCOUNT.merchantAccount();

  private AdyenShop shop;
  private AdyenSimulator adyen;
  private PaymentsApi payments;
  private ModificationsApi modifications;

  @BeforeEach
  void start() throws Exception {
    shop = AdyenShop.open();
    adyen = AdyenSimulator.start(0, null, shop.target());
    var client = new Client(AdyenShop.ACCOUNT.apiKey(), Environment.TEST);
    payments = new PaymentsApi(client, adyen.url() + "/v71");
    modifications = new ModificationsApi(client, adyen.url() + "/v71");
  }

  @AfterEach
  void stop() throws Exception {
    adyen.close();
    shop.close();
  }

  private static Amount euros(long cents) {
    return new Amount().currency("EUR").value(cents);
  }

  private static PaymentRequest payment(long cents, String token) {
    var card = new CardDetails().type(CardDetails.TypeEnum.SCHEME).storedPaymentMethodId(token);
    return new PaymentRequest()
        .merchantAccount(MERCHANT)
        .amount(euros(cents))
        .reference("K7-4821")
        .returnUrl("http://shop.test/back?order=7")
        .paymentMethod(new CheckoutPaymentMethod(card))
        .shopperInteraction(PaymentRequest.ShopperInteractionEnum.ECOMMERCE)
        .additionalData(Map.of("manualCapture", "true"));
  }

  /// The reference of a payment whose authorisation the shop has already been told of.
  private String authorised(long cents, String token) throws Exception {
    var response = payments.payments(payment(cents, token));
    assertThat(response.getResultCode()).isEqualTo(PaymentResponse.ResultCodeEnum.AUTHORISED);
    assertThat(shop.next().getEventCode()).isEqualTo("AUTHORISATION");
    return response.getPspReference();
  }

  private PaymentCaptureResponse capture(String payment, long cents) throws Exception {
    return modifications.captureAuthorisedPayment(
        payment, new PaymentCaptureRequest().merchantAccount(MERCHANT).amount(euros(cents)));
  }

  private void refund(String payment, long cents, String reference) throws Exception {
    var request =
        new PaymentRefundRequest()
            .merchantAccount(MERCHANT)
            .amount(euros(cents))
            .reference(reference);
    assertThat(modifications.refundCapturedPayment(payment, request).getStatus().getValue())
        .isEqualTo("received");
  }

  private void cancel(String payment) throws Exception {
    var request = new PaymentCancelRequest().merchantAccount(MERCHANT);
    modifications.cancelAuthorisedPaymentByPspReference(payment, request);
  }

  @Test
  void aPaymentIsAuthorisedAndTheShopIsToldTheSame() throws Exception {
    var response = payments.payments(payment(3490, "tok_ok"));
    assertThat(response.getResultCode()).isEqualTo(PaymentResponse.ResultCodeEnum.AUTHORISED);
    assertThat(response.getPspReference()).hasSize(16);
    assertThat(response.getMerchantReference()).isEqualTo("K7-4821");
    assertThat(response.getAmount().getValue()).isEqualTo(3490);

    var told = shop.next();
    assertThat(told.getPspReference()).isEqualTo(response.getPspReference());
    assertThat(told.getMerchantReference()).isEqualTo("K7-4821");
    assertThat(told.getMerchantAccountCode()).isEqualTo(MERCHANT);
    assertThat(told.getOperations()).containsExactly("CANCEL", "CAPTURE", "REFUND");
    assertThat(told.getAmount().getCurrency()).isEqualTo("EUR");
    assertThat(told.isSuccess()).isTrue();
  }

  @Test
  void severalPartialCapturesAreReceivedAndDoneWhileSomethingIsHeld() throws Exception {
    var payment = authorised(5000, "tok_ok");
    var first = capture(payment, 3000);
    assertThat(first.getStatus()).isEqualTo(PaymentCaptureResponse.StatusEnum.RECEIVED);
    assertThat(first.getPaymentPspReference()).isEqualTo(payment);
    assertThat(first.getAmount().getValue()).isEqualTo(3000);
    var told = shop.next();
    assertThat(told.getPspReference()).isEqualTo(first.getPspReference());
    assertThat(told.getOriginalReference()).isEqualTo(payment);
    assertThat(told.getMerchantReference()).isEqualTo("K7-4821");

    capture(payment, 2000);
    assertThat(shop.nextInShort()).isEqualTo("CAPTURE true 2000");
    capture(payment, 1);
    assertThat(shop.nextInShort()).isEqualTo("CAPTURE false 1 Insufficient balance on payment");
  }

  @Test
  void partialRefundsNeverExceedWhatWasCaptured() throws Exception {
    var payment = authorised(5000, "tok_ok");
    refund(payment, 100, "too-early");
    assertThat(shop.nextInShort())
        .isEqualTo("REFUND false 100 Transaction hasn't been captured, refund not possible");
    capture(payment, 3000);
    assertThat(shop.nextInShort()).isEqualTo("CAPTURE true 3000");

    refund(payment, 1000, "return-1");
    assertThat(shop.next().getMerchantReference()).isEqualTo("return-1");
    refund(payment, 2000, "return-2");
    assertThat(shop.nextInShort()).isEqualTo("REFUND true 2000");
    refund(payment, 1, "return-3");
    assertThat(shop.nextInShort()).isEqualTo("REFUND false 1 Insufficient balance on payment");
  }

  @Test
  void aCancelReleasesWhatIsHeldAndNothingCanBeCapturedAfterIt() throws Exception {
    var payment = authorised(1200, "tok_ok");
    cancel(payment);
    assertThat(shop.nextInShort()).isEqualTo("CANCELLATION true 1200");
    capture(payment, 1200);
    assertThat(shop.nextInShort()).isEqualTo("CAPTURE false 1200 Insufficient balance on payment");
    cancel(payment);
    assertThat(shop.nextInShort())
        .isEqualTo("CANCELLATION false 1200 Insufficient balance on payment");
  }

  @Test
  void aReversalCancelsOrRefundsWhateverFits() throws Exception {
    var request = new PaymentReversalRequest().merchantAccount(MERCHANT);
    var held = authorised(900, "tok_ok");
    modifications.refundOrCancelPayment(held, request);
    var cancelled = shop.next();
    assertThat(cancelled.getEventCode()).isEqualTo("CANCEL_OR_REFUND");
    assertThat(cancelled.getAdditionalData()).containsEntry("modification.action", "cancel");

    var captured = authorised(900, "tok_ok");
    capture(captured, 900);
    assertThat(shop.nextInShort()).isEqualTo("CAPTURE true 900");
    modifications.refundOrCancelPayment(captured, request);
    assertThat(shop.next().getAdditionalData()).containsEntry("modification.action", "refund");
  }

  @Test
  void aPaymentIsCancelledByTheShopsOwnReference() throws Exception {
    authorised(700, "tok_ok");
    var request =
        new StandalonePaymentCancelRequest().merchantAccount(MERCHANT).paymentReference("K7-4821");
    var response = modifications.cancelAuthorisedPayment(request.reference("void-1"));
    assertThat(response.getPaymentReference()).isEqualTo("K7-4821");
    var told = shop.next();
    assertThat(told.getEventCode()).isEqualTo("TECHNICAL_CANCEL");
    assertThat(told.getMerchantReference()).isEqualTo("K7-4821");
    assertThat(told.isSuccess()).isTrue();

    modifications.cancelAuthorisedPayment(request.paymentReference("never-paid"));
    assertThat(shop.nextInShort())
        .isEqualTo("TECHNICAL_CANCEL false 0 Original transaction not found");
  }

  @Test
  void anAmountIsAdjustedUntilSomethingIsCaptured() throws Exception {
    var payment = authorised(1000, "tok_ok");
    var request =
        new PaymentAmountUpdateRequest()
            .merchantAccount(MERCHANT)
            .reference("more")
            .amount(euros(1500));
    modifications.updateAuthorisedAmount(payment, request);
    assertThat(shop.nextInShort()).isEqualTo("AUTHORISATION_ADJUSTMENT true 1500");
    capture(payment, 1500);
    assertThat(shop.nextInShort()).isEqualTo("CAPTURE true 1500");
  }

  @Test
  void aRefusalSaysWhy() throws Exception {
    var declined = payments.payments(payment(900, "tok_declined"));
    assertThat(declined.getResultCode()).isEqualTo(PaymentResponse.ResultCodeEnum.REFUSED);
    assertThat(declined.getRefusalReasonCode()).isEqualTo("2");
    assertThat(shop.nextInShort()).isEqualTo("AUTHORISATION false 900 Refused");

    var poor = payments.payments(payment(900, "tok_insufficient_funds"));
    assertThat(poor.getRefusalReason()).isEqualTo("Not enough balance");
    assertThat(poor.getRefusalReasonCode()).isEqualTo("12");
  }

  @Test
  void adyensOwnTestCardPaysAsEncryptedData() throws Exception {
    var card =
        new CardDetails()
            .type(CardDetails.TypeEnum.SCHEME)
            .encryptedCardNumber("test_4111111111111111")
            .encryptedExpiryMonth("test_03")
            .encryptedExpiryYear("test_2030")
            .encryptedSecurityCode("test_737");
    var request = payment(100, "").paymentMethod(new CheckoutPaymentMethod(card));
    assertThat(payments.payments(request).getResultCode())
        .isEqualTo(PaymentResponse.ResultCodeEnum.AUTHORISED);
  }

  @Test
  void aChallengeIsPassedAndTheShopAsksForItsResult() throws Exception {
    var asked = payments.payments(payment(3490, "tok_3ds"));
    assertThat(asked.getResultCode()).isEqualTo(PaymentResponse.ResultCodeEnum.REDIRECTSHOPPER);
    var action = asked.getAction().getCheckoutRedirectAction();
    assertThat(action.getMethod()).isEqualTo("GET");
    assertThat(action.getPaymentMethodType()).isEqualTo("scheme");

    var path = action.getUrl().substring(adyen.url().toString().length());
    var back = Calls.to(adyen.url()).form(path, "outcome=complete");
    assertThat(shop.nextInShort()).startsWith("AUTHORISATION true 3490");
    var result = Returned.redirectResult(back);
    var details =
        payments.paymentsDetails(
            new PaymentDetailsRequest()
                .details(new PaymentCompletionDetails().redirectResult(result)));
    assertThat(details.getResultCode().getValue()).isEqualTo("Authorised");
    assertThat(details.getPspReference()).isEqualTo(asked.getPspReference());
    assertThat(details.getMerchantReference()).isEqualTo("K7-4821");
  }

  @Test
  void anIdempotentRepeatGetsTheFirstAnswer() throws Exception {
    var options = new RequestOptions().idempotencyKey("order-1:authorise");
    var first = payments.payments(payment(100, "tok_ok"), options);
    var second = payments.payments(payment(100, "tok_ok"), options);
    assertThat(second.getPspReference()).isEqualTo(first.getPspReference());
  }

  @Test
  void aWrongKeyAndAnotherMerchantAreRefused() {
    var stranger = new PaymentsApi(new Client("other", Environment.TEST), adyen.url() + "/v71");
    var unknown =
        catchThrowableOfType(ApiException.class, () -> stranger.payments(payment(100, "tok_ok")));
    assertThat(unknown.getStatusCode()).isEqualTo(401);
    assertThat(unknown.getError().getErrorType()).isEqualTo("security");

    var other =
        catchThrowableOfType(
            ApiException.class,
            () -> payments.payments(payment(100, "tok_ok").merchantAccount("Other")));
    assertThat(other.getStatusCode()).isEqualTo(403);
    assertThat(other.getError().getErrorCode()).isEqualTo("901");
  }

  @Test
  void whatIsUnknownOrMissingIsAValidationError() {
    var unknown = catchThrowableOfType(ApiException.class, () -> capture("NEVERHAPPENED123", 1));
    assertThat(unknown.getStatusCode()).isEqualTo(422);
    assertThat(unknown.getError().getErrorCode()).isEqualTo("167");

    var nameless =
        catchThrowableOfType(
            ApiException.class, () -> payments.payments(payment(100, "tok_ok").reference(null)));
    assertThat(nameless.getError().getMessage())
        .isEqualTo("Required field 'reference' is not provided.");
    assertThat(nameless.getError().getErrorType()).isEqualTo("validation");
  }
}
