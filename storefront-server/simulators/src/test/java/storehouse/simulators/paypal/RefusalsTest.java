package storehouse.simulators.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import storehouse.simulators.Calls;

/// How PayPal says no.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
  private static final String ORDERS = "/v2/checkout/orders";

  private PayPalSimulator paypal;
  private PayPalShop shop;

  @BeforeAll
  void start() throws IOException {
    var target = new PayPalSimulator.WebhookTarget(PayPalShop.NOWHERE, App.DEMO);
    paypal = PayPalSimulator.start(0, null, target);
    shop = PayPalShop.of(paypal);
  }

  @AfterAll
  void stop() throws IOException {
    paypal.close();
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, 10.001, DECIMAL_PRECISION, 422",
    "JPY, 1000.5, DECIMALS_NOT_SUPPORTED, 422",
    "HUF, 1000.50, DECIMALS_NOT_SUPPORTED, 422",
    "EUR, 0.00, CANNOT_BE_ZERO_OR_NEGATIVE, 422",
    "EUR, -1.00, CANNOT_BE_ZERO_OR_NEGATIVE, 422",
    "EUR, ten, INVALID_PARAMETER_SYNTAX, 400",
    "XAU, 10.00, INVALID_CURRENCY_CODE, 422"
  })
  void anAmountHasTheDigitsOfItsCurrency(String currency, String value, String issue, int status)
      throws IOException {
    var amount = "{\"currency_code\":\"" + currency + "\",\"value\":\"" + value + "\"}";
    var answer =
        shop.post(
            currency + value, ORDERS, PayPalShop.order("AUTHORIZE", PayPalShop.wallet(), amount));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(PayPalShop.issue(answer)).isEqualTo(issue);
    assertThat(Calls.body(answer).path("debug_id").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"JPY, 1000, 1000, 1000", "HUF, 1000, 1000, 100000", "EUR, 10.5, 10.50, 1050"})
  void anAmountIsBookedInMinorUnits(String currency, String sent, String shown, long booked)
      throws IOException {
    var amount = "{\"currency_code\":\"" + currency + "\",\"value\":\"" + sent + "\"}";
    var order =
        Calls.body(
            shop.post(
                "booked-" + currency,
                ORDERS,
                PayPalShop.order("AUTHORIZE", PayPalShop.wallet(), amount)));
    assertThat(order.at("/purchase_units/0/amount/value").asText()).isEqualTo(shown);
    assertThat(row(order.path("id").asText()).path("amount").asLong()).isEqualTo(booked);
  }

  private JsonNode row(String order) throws IOException {
    for (var row : Calls.body(shop.shopper().get("/_sim/books")).path("orders")) {
      if (row.path("id").asText().equals(order)) {
        return row;
      }
    }
    throw new AssertionError("No order " + order);
  }

  @Test
  void aSourceNeedsARequestId() throws IOException {
    var answer = shop.post(ORDERS, PayPalShop.order("AUTHORIZE", PayPalShop.wallet()));
    assertThat(PayPalShop.issue(answer)).isEqualTo("PAYPAL_REQUEST_ID_REQUIRED");
  }

  @Test
  void aNumberIsNeverTakenAndAnUnknownTokenIsNotFound() throws IOException {
    var number = "{\"card\":{\"number\":\"4242424242424242\",\"expiry\":\"2030-12\"}}";
    assertThat(PayPalShop.issue(shop.post("n", ORDERS, PayPalShop.order("AUTHORIZE", number))))
        .isEqualTo("PAYEE_NOT_ENABLED_FOR_CARD_PROCESSING");
    var unknown = PayPalShop.order("AUTHORIZE", PayPalShop.card("tok_none"));
    assertThat(PayPalShop.issue(shop.post("u", ORDERS, unknown))).isEqualTo("TOKEN_ID_NOT_FOUND");
  }

  @Test
  void aBreakdownHasToAddUp() throws IOException {
    var amount =
        "{\"currency_code\":\"EUR\",\"value\":\"34.90\",\"breakdown\":{"
            + "\"item_total\":{\"currency_code\":\"EUR\",\"value\":\"30.00\"},"
            + "\"shipping\":{\"currency_code\":\"EUR\",\"value\":\"%s\"},"
            + "\"discount\":{\"currency_code\":\"EUR\",\"value\":\"0.00\"}}}";
    var right = PayPalShop.order("AUTHORIZE", PayPalShop.wallet(), amount.formatted("4.90"));
    assertThat(shop.post("sum-1", ORDERS, right).statusCode()).isEqualTo(201);
    var wrong = PayPalShop.order("AUTHORIZE", PayPalShop.wallet(), amount.formatted("4.91"));
    assertThat(PayPalShop.issue(shop.post("sum-2", ORDERS, wrong))).isEqualTo("AMOUNT_MISMATCH");
  }

  @Test
  void aPayerWhoHasNotAgreedCannotBeCharged() throws IOException {
    var id = shop.created("AUTHORIZE", PayPalShop.wallet()).path("id").asText();
    var answer = shop.post(ORDERS + "/" + id + "/authorize", "");
    assertThat(PayPalShop.issue(answer)).isEqualTo("ORDER_NOT_APPROVED");
    assertThat(Calls.body(answer).path("name").asText()).isEqualTo("UNPROCESSABLE_ENTITY");
  }

  @ParameterizedTest
  @CsvSource({"tok_declined, 0500", "tok_insufficient_funds, 5120"})
  void aDeclinedCardIsADeniedAuthorization(String token, String code) throws IOException {
    var order = shop.created("AUTHORIZE", PayPalShop.card(token));
    assertThat(order.path("status").asText()).isEqualTo("COMPLETED");
    var authorization = order.at("/purchase_units/0/payments/authorizations/0");
    assertThat(authorization.path("status").asText()).isEqualTo("DENIED");
    assertThat(authorization.at("/processor_response/response_code").asText()).isEqualTo(code);

    var id = order.path("id").asText();
    assertThat(row(id).path("authorised").asLong()).isZero();
    assertThat(PayPalShop.issue(shop.post(ORDERS + "/" + id + "/authorize", "")))
        .isEqualTo("ORDER_COMPLETED_OR_VOIDED");
    assertThat(PayPalShop.issue(shop.capture(authorization.path("id").asText(), "{}")))
        .isEqualTo("AUTHORIZATION_DENIED");
  }

  @Test
  void aWalletsRefusedCaptureKeepsTheAuthorization() throws IOException {
    var id = shop.authorized("tok_capture_fails");
    var refused = shop.capture(id, "{}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(PayPalShop.issue(refused)).isEqualTo("TRANSACTION_REFUSED");
    assertThat(shop.get("/v2/payments/authorizations/" + id).path("status").asText())
        .isEqualTo("CREATED");
  }

  @Test
  void aCardsRefusedCaptureIsADeclinedCapture() throws IOException {
    var order = shop.created("AUTHORIZE", PayPalShop.card("tok_capture_fails"));
    var id = order.at("/purchase_units/0/payments/authorizations/0/id").asText();
    var body = "{\"invoice_id\":\"declined-1\"}";
    for (int i = 0; i < 2; i++) {
      var refused = shop.capture(id, body);
      assertThat(refused.statusCode()).isEqualTo(201);
      assertThat(Calls.body(refused).path("status").asText()).isEqualTo("DECLINED");
    }
    assertThat(row(order.path("id").asText()).path("captured").asLong()).isZero();
    assertThat(row(order.path("id").asText()).path("held").asLong()).isEqualTo(3490);
  }

  @Test
  void anInvoiceIsCapturedOnceAndRefundedOnce() throws IOException {
    var first = shop.authorized("tok_ok");
    var part = "{\"amount\":{\"currency_code\":\"EUR\",\"value\":\"5.00\"},\"invoice_id\":\"I-1\"}";
    var capture = Calls.body(shop.capture(first, part)).path("id").asText();
    assertThat(PayPalShop.issue(shop.capture(shop.authorized("tok_ok"), part)))
        .isEqualTo("DUPLICATE_INVOICE_ID");
    assertThat(shop.refund(capture, "{\"invoice_id\":\"I-1\"}").statusCode()).isEqualTo(201);
  }

  @Test
  void aFinalCaptureReleasesTheRest() throws IOException {
    var id = shop.authorized("tok_ok");
    var last = "{\"amount\":{\"currency_code\":\"EUR\",\"value\":\"5.00\"},\"final_capture\":true}";
    assertThat(shop.capture(id, last).statusCode()).isEqualTo(201);
    assertThat(PayPalShop.issue(shop.capture(id, PayPalShop.amount("1.00"))))
        .isEqualTo("AUTHORIZATION_ALREADY_CAPTURED");
    assertThat(PayPalShop.issue(shop.post("/v2/payments/authorizations/" + id + "/void", "")))
        .isEqualTo("PREVIOUSLY_CAPTURED");
  }

  @Test
  void aPartlyCapturedAuthorizationMayBeVoided() throws IOException {
    var id = shop.authorized("tok_ok");
    assertThat(shop.capture(id, PayPalShop.amount("5.00")).statusCode()).isEqualTo(201);
    var voided = Calls.body(shop.post("/v2/payments/authorizations/" + id + "/void", ""));
    assertThat(voided.path("status").asText()).isEqualTo("VOIDED");
    var order = voided.at("/supplementary_data/related_ids/order_id").asText();
    assertThat(row(order).path("authorised").asLong()).isEqualTo(500);
    assertThat(row(order).path("captured").asLong()).isEqualTo(500);
    assertThat(row(order).path("held").asLong()).isZero();
  }

  @Test
  void tenCapturesAreTheMost() throws IOException {
    var id = shop.authorized("tok_ok");
    for (int i = 0; i < 10; i++) {
      assertThat(shop.capture(id, PayPalShop.amount("0.10")).statusCode()).isEqualTo(201);
    }
    assertThat(PayPalShop.issue(shop.capture(id, PayPalShop.amount("0.10"))))
        .isEqualTo("MAX_CAPTURE_COUNT_EXCEEDED");
  }

  @Test
  void refundsSideBySideGiveBackNoMoreThanWasCaptured() throws IOException {
    var capture = shop.captured();
    long refunded = IntStream.range(0, 16).parallel().filter(_ -> isRefunded(capture)).count();
    assertThat(refunded).isEqualTo(3);
    assertThat(shop.get("/v2/payments/captures/" + capture).path("status").asText())
        .isEqualTo("PARTIALLY_REFUNDED");
  }

  private boolean isRefunded(String capture) {
    try {
      return shop.refund(capture, PayPalShop.amount("10.00")).statusCode() == 201;
    } catch (IOException cannot) {
      throw new AssertionError(cannot);
    }
  }

  @Test
  void anotherCurrencyIsRefused() throws IOException {
    var dollars = "{\"amount\":{\"currency_code\":\"USD\",\"value\":\"1.00\"}}";
    assertThat(PayPalShop.issue(shop.capture(shop.authorized("tok_ok"), dollars)))
        .isEqualTo("AUTH_CAPTURE_CURRENCY_MISMATCH");
    assertThat(PayPalShop.issue(shop.refund(shop.captured(), dollars)))
        .isEqualTo("REFUND_CAPTURE_CURRENCY_MISMATCH");
  }

  @Test
  void nobodyIsLetInWithoutAToken() throws IOException {
    var nobody = shop.shopper().get("/v2/checkout/orders/X");
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(Calls.body(nobody).path("name").asText()).isEqualTo("AUTHENTICATION_FAILURE");
    var wrong = PayPalShop.token(shop.shopper(), new App(App.DEMO.clientId(), "wrong", ""));
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(Calls.body(wrong).path("error").asText()).isEqualTo("invalid_client");
  }
}
