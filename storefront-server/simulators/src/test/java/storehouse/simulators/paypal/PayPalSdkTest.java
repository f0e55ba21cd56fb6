package storehouse.simulators.paypal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.paypal.sdk.PaypalServerSdkClient;
import com.paypal.sdk.authentication.ClientCredentialsAuthModel;
import com.paypal.sdk.exceptions.ApiException;
import com.paypal.sdk.exceptions.ErrorException;
import com.paypal.sdk.models.AmountWithBreakdown;
import com.paypal.sdk.models.AuthorizationStatus;
import com.paypal.sdk.models.AuthorizationWithAdditionalData;
import com.paypal.sdk.models.AuthorizeOrderInput;
import com.paypal.sdk.models.CaptureAuthorizedPaymentInput;
import com.paypal.sdk.models.CaptureOrderInput;
import com.paypal.sdk.models.CaptureRequest;
import com.paypal.sdk.models.CaptureStatus;
import com.paypal.sdk.models.CapturedPayment;
import com.paypal.sdk.models.CardRequest;
import com.paypal.sdk.models.CheckoutPaymentIntent;
import com.paypal.sdk.models.CreateOrderInput;
import com.paypal.sdk.models.GetAuthorizedPaymentInput;
import com.paypal.sdk.models.GetCapturedPaymentInput;
import com.paypal.sdk.models.GetOrderInput;
import com.paypal.sdk.models.GetRefundInput;
import com.paypal.sdk.models.LinkDescription;
import com.paypal.sdk.models.Money;
import com.paypal.sdk.models.Order;
import com.paypal.sdk.models.OrderRequest;
import com.paypal.sdk.models.OrderStatus;
import com.paypal.sdk.models.PaymentSource;
import com.paypal.sdk.models.PaypalWallet;
import com.paypal.sdk.models.PaypalWalletExperienceContext;
import com.paypal.sdk.models.PurchaseUnitRequest;
import com.paypal.sdk.models.Refund;
import com.paypal.sdk.models.RefundCapturedPaymentInput;
import com.paypal.sdk.models.RefundRequest;
import com.paypal.sdk.models.RefundStatus;
import com.paypal.sdk.models.VoidPaymentInput;
import io.apimatic.core.exceptions.AuthValidationException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import storehouse.simulators.Calls;

/// The official SDK is the oracle: it must not notice that this is not PayPal.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayPalSdkTest {
  private static final String WHOLE = "return=representation";

  private PayPalSimulator paypal;
  private PaypalServerSdkClient client;
  private Calls shopper;

  @BeforeAll
  void start() throws IOException {
    var target = new PayPalSimulator.WebhookTarget(PayPalShop.NOWHERE, App.DEMO);
    paypal = PayPalSimulator.start(0, null, target);
    client = client(paypal.url(), App.DEMO);
    shopper = Calls.to(paypal.url());
  }

  @AfterAll
  void stop() throws IOException {
    paypal.close();
  }

  private static PaypalServerSdkClient client(URI gateway, App app) {
    var redirected =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  var url =
                      chain
                          .request()
                          .url()
                          .newBuilder()
                          .scheme("http")
                          .host(gateway.getHost())
                          .port(gateway.getPort())
                          .build();
                  return chain.proceed(chain.request().newBuilder().url(url).build());
                })
            .build();
    return new PaypalServerSdkClient.Builder()
        .clientCredentialsAuth(
            new ClientCredentialsAuthModel.Builder(app.clientId(), app.clientSecret()).build())
        .httpClientConfig(config -> config.httpClientInstance(redirected))
        .build();
  }

  private static Money eur(String value) {
    return new Money("EUR", value);
  }

  private Order created(PaymentSource source, String requestId) throws ApiException, IOException {
    var unit =
        new PurchaseUnitRequest.Builder(new AmountWithBreakdown.Builder("EUR", "50.00").build())
            .customId("payment-7")
            .invoiceId("K7-4821")
            .build();
    var request =
        new OrderRequest.Builder(CheckoutPaymentIntent.AUTHORIZE, List.of(unit))
            .paymentSource(source)
            .build();
    return client
        .getOrdersController()
        .createOrder(new CreateOrderInput.Builder(null, request).paypalRequestId(requestId).build())
        .getResult();
  }

  private static PaymentSource wallet() {
    var way =
        new PaypalWalletExperienceContext.Builder()
            .returnUrl("https://shop.test/back")
            .cancelUrl("https://shop.test/cancelled")
            .build();
    return new PaymentSource.Builder()
        .paypal(new PaypalWallet.Builder().experienceContext(way).build())
        .build();
  }

  private String approved(String requestId) throws ApiException, IOException {
    var order = created(wallet(), requestId);
    assertThat(order.getStatus()).isEqualTo(OrderStatus.PAYER_ACTION_REQUIRED);
    assertThat(order.getLinks()).extracting(LinkDescription::getRel).contains("payer-action");
    var agreed = shopper.form("/checkoutnow?token=" + order.getId(), "funding=tok_ok");
    assertThat(agreed.statusCode()).isEqualTo(303);
    return order.getId();
  }

  private AuthorizationWithAdditionalData authorized(String requestId)
      throws ApiException, IOException {
    var id = approved(requestId);
    var order =
        client
            .getOrdersController()
            .authorizeOrder(new AuthorizeOrderInput.Builder(id, null).build())
            .getResult();
    assertThat(order.getStatus()).isEqualTo(OrderStatus.COMPLETED);
    return order.getPurchaseUnits().getFirst().getPayments().getAuthorizations().getFirst();
  }

  private CapturedPayment captured(String authorization, CaptureRequest request)
      throws ApiException, IOException {
    return client
        .getPaymentsController()
        .captureAuthorizedPayment(
            new CaptureAuthorizedPaymentInput.Builder(authorization, null)
                .prefer(WHOLE)
                .body(request)
                .build())
        .getResult();
  }

  private Refund refunded(String capture, String value) throws ApiException, IOException {
    var body = new RefundRequest.Builder().amount(eur(value)).build();
    return client
        .getPaymentsController()
        .refundCapturedPayment(
            new RefundCapturedPaymentInput.Builder(capture, null).prefer(WHOLE).body(body).build())
        .getResult();
  }

  @Test
  void anOrderShowsEverythingThatWasPaidForIt() throws ApiException, IOException {
    var authorization = authorized("sdk-1");
    assertThat(authorization.getStatus()).isEqualTo(AuthorizationStatus.CREATED);
    assertThat(authorization.getCustomId()).isEqualTo("payment-7");

    var capture = captured(authorization.getId(), new CaptureRequest.Builder().build());
    assertThat(capture.getStatus()).isEqualTo(CaptureStatus.COMPLETED);
    assertThat(capture.getAmount().getValue()).isEqualTo("50.00");
    assertThat(capture.getInvoiceId()).isEqualTo("K7-4821");
    var related = capture.getSupplementaryData().getRelatedIds();
    assertThat(related.getAuthorizationId()).isEqualTo(authorization.getId());

    var refund = refunded(capture.getId(), "12.30");
    assertThat(refund.getStatus()).isEqualTo(RefundStatus.COMPLETED);
    var order =
        client
            .getOrdersController()
            .getOrder(new GetOrderInput.Builder(related.getOrderId()).build())
            .getResult();
    var payments = order.getPurchaseUnits().getFirst().getPayments();
    assertThat(payments.getAuthorizations().getFirst().getStatus())
        .isEqualTo(AuthorizationStatus.CAPTURED);
    assertThat(payments.getCaptures().getFirst().getStatus())
        .isEqualTo(CaptureStatus.PARTIALLY_REFUNDED);
    assertThat(payments.getRefunds().getFirst().getId()).isEqualTo(refund.getId());
  }

  @Test
  void severalCapturesTakeNoMoreThanWasAuthorized() throws ApiException, IOException {
    var payments = client.getPaymentsController();
    var authorization = authorized("sdk-2").getId();
    var first = captured(authorization, new CaptureRequest.Builder().amount(eur("20.00")).build());
    assertThat(first.getFinalCapture()).isFalse();
    assertThat(
            payments
                .getAuthorizedPayment(new GetAuthorizedPaymentInput.Builder(authorization).build())
                .getResult()
                .getStatus())
        .isEqualTo(AuthorizationStatus.PARTIALLY_CAPTURED);

    var tooMuch = new CaptureRequest.Builder().amount(eur("30.01")).build();
    var refused =
        catchThrowableOfType(ErrorException.class, () -> captured(authorization, tooMuch));
    assertThat(refused.getName()).isEqualTo("UNPROCESSABLE_ENTITY");
    assertThat(refused.getDetails().getFirst().getIssue()).isEqualTo("MAX_CAPTURE_AMOUNT_EXCEEDED");

    var second = captured(authorization, new CaptureRequest.Builder().amount(eur("30.00")).build());
    assertThat(
            payments
                .getCapturedPayment(new GetCapturedPaymentInput.Builder(second.getId()).build())
                .getResult()
                .getAmount()
                .getValue())
        .isEqualTo("30.00");
  }

  @Test
  void refundsGiveBackNoMoreThanWasCaptured() throws ApiException, IOException {
    var capture =
        captured(authorized("sdk-3").getId(), new CaptureRequest.Builder().build()).getId();
    var first = refunded(capture, "20.00");
    var tooMuch = catchThrowableOfType(ErrorException.class, () -> refunded(capture, "30.01"));
    assertThat(tooMuch.getDetails().getFirst().getIssue()).isEqualTo("REFUND_AMOUNT_EXCEEDED");
    var second = refunded(capture, "30.00");
    assertThat(second.getSellerPayableBreakdown().getTotalRefundedAmount().getValue())
        .isEqualTo("50.00");

    var again = catchThrowableOfType(ErrorException.class, () -> refunded(capture, "0.01"));
    assertThat(again.getDetails().getFirst().getIssue()).isEqualTo("CAPTURE_FULLY_REFUNDED");
    var read =
        client
            .getPaymentsController()
            .getRefund(new GetRefundInput.Builder(first.getId()).build())
            .getResult();
    assertThat(read.getAmount().getValue()).isEqualTo("20.00");
  }

  @Test
  void voidReleasesTheMoneyAndHappensOnce() throws ApiException, IOException {
    var authorization = authorized("sdk-4").getId();
    var input = new VoidPaymentInput.Builder(authorization).prefer(WHOLE).build();
    var payments = client.getPaymentsController();
    assertThat(payments.voidPayment(input).getResult().getStatus())
        .isEqualTo(AuthorizationStatus.VOIDED);
    var again = catchThrowableOfType(ErrorException.class, () -> payments.voidPayment(input));
    assertThat(again.getDetails().getFirst().getIssue()).isEqualTo("PREVIOUSLY_VOIDED");
    var late =
        catchThrowableOfType(
            ErrorException.class,
            () -> captured(authorization, new CaptureRequest.Builder().build()));
    assertThat(late.getDetails().getFirst().getIssue()).isEqualTo("AUTHORIZATION_VOIDED");
  }

  @Test
  void aShortAnswerToAVoidIsNone() throws ApiException, IOException {
    var input = new VoidPaymentInput.Builder(authorized("sdk-5").getId()).build();
    var answer = client.getPaymentsController().voidPayment(input);
    assertThat(answer.getStatusCode()).isEqualTo(204);
  }

  @Test
  void aStoredCardIsAuthorizedWithItsOrder() throws ApiException, IOException {
    var card = new CardRequest.Builder().vaultId("tok_ok").build();
    var order = created(new PaymentSource.Builder().card(card).build(), "sdk-6");
    assertThat(order.getStatus()).isEqualTo(OrderStatus.COMPLETED);
    var again = created(new PaymentSource.Builder().card(card).build(), "sdk-6");
    assertThat(again.getId()).isEqualTo(order.getId());
  }

  @Test
  void anOrderToAuthorizeCannotBeCapturedAtOnce() throws ApiException, IOException {
    var id = approved("sdk-7");
    var refused =
        catchThrowableOfType(
            ErrorException.class,
            () ->
                client
                    .getOrdersController()
                    .captureOrder(new CaptureOrderInput.Builder(id, null).build()));
    assertThat(refused.getDetails().getFirst().getIssue())
        .isEqualTo("ACTION_DOES_NOT_MATCH_INTENT");
  }

  @Test
  void onlyTheAppIsLetIn() {
    var stranger = client(paypal.url(), new App("stranger", "secret", "WH"));
    var refused =
        catchThrowableOfType(
            AuthValidationException.class,
            () ->
                stranger
                    .getOrdersController()
                    .getOrder(new GetOrderInput.Builder("5O190127TN364715T").build()));
    assertThat(refused).hasMessageContaining("Client is not authorized");
  }

  @Test
  void whatIsUnknownIsNotFound() {
    var missing =
        catchThrowableOfType(
            ErrorException.class,
            () ->
                client
                    .getOrdersController()
                    .getOrder(new GetOrderInput.Builder("5O190127TN364715T").build()));
    assertThat(missing.getResponseCode()).isEqualTo(404);
    assertThat(missing.getName()).isEqualTo("RESOURCE_NOT_FOUND");
  }
}
