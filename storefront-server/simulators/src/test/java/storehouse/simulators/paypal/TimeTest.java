package storehouse.simulators.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.simulators.Calls;

/// What ends by the clock.
class TimeTest {
  private final MovableClock clock = new MovableClock();
  private PayPalSimulator paypal;

  @BeforeEach
  void start() throws IOException {
    var target = new PayPalSimulator.WebhookTarget(PayPalShop.NOWHERE, App.DEMO);
    paypal = PayPalSimulator.start(0, null, target, clock);
  }

  @AfterEach
  void stop() throws IOException {
    paypal.close();
  }

  private PayPalShop shop() throws IOException {
    return PayPalShop.of(paypal);
  }

  private JsonNode row() throws IOException {
    return Calls.body(shop().shopper().get("/_sim/books")).path("orders").get(0);
  }

  @Test
  void aTokenIsGoodForNineHours() throws IOException {
    var shop = shop();
    clock.pass(Duration.ofHours(9).minusSeconds(1));
    assertThat(shop.api().get("/v2/checkout/orders/NONE").statusCode()).isEqualTo(404);
    clock.pass(Duration.ofSeconds(1));
    var refused = shop.api().get("/v2/checkout/orders/NONE");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(Calls.body(refused).path("error").asText()).isEqualTo("invalid_token");
  }

  @Test
  void anOrderThatNobodyPaidExpires() throws IOException {
    var id = shop().approved("AUTHORIZE", "tok_ok");
    clock.pass(Duration.ofHours(6));
    var late = shop().post("/v2/checkout/orders/" + id + "/authorize", "");
    assertThat(PayPalShop.issue(late)).isEqualTo("ORDER_EXPIRED");
    assertThat(shop().shopper().get("/checkoutnow?token=" + id).body()).doesNotContain("<form");
  }

  @Test
  void anAuthorizationIsVoidedAfterTwentyNineDays() throws IOException {
    var id = shop().authorized("tok_ok");
    clock.pass(Duration.ofDays(29).minusSeconds(1));
    assertThat(row().path("held").asLong()).isEqualTo(3490);
    clock.pass(Duration.ofSeconds(1));
    assertThat(row().path("held").asLong()).isZero();
    assertThat(row().path("authorised").asLong()).isZero();

    var shop = shop();
    assertThat(shop.get("/v2/payments/authorizations/" + id).path("status").asText())
        .isEqualTo("VOIDED");
    assertThat(PayPalShop.issue(shop.capture(id, "{}"))).isEqualTo("AUTHORIZATION_EXPIRED");
  }

  @Test
  void whatWasCapturedOutlivesItsAuthorization() throws IOException {
    var id = shop().authorized("tok_ok");
    assertThat(shop().capture(id, PayPalShop.amount("10.00")).statusCode()).isEqualTo(201);
    clock.pass(Duration.ofDays(40));
    assertThat(row().path("held").asLong()).isZero();
    assertThat(row().path("captured").asLong()).isEqualTo(1000);
  }

  @Test
  void anAuthorizationIsRenewedOnceAndNotBeforeDayFour() throws IOException {
    var id = shop().authorized("tok_ok");
    var renew = "/v2/payments/authorizations/" + id + "/reauthorize";
    assertThat(PayPalShop.issue(shop().post(renew, "{}"))).isEqualTo("REAUTHORIZATION_TOO_SOON");

    clock.pass(Duration.ofDays(3));
    var shop = shop();
    var renewed = shop.post(renew, "{}");
    assertThat(renewed.statusCode()).isEqualTo(201);
    var second = Calls.body(renewed);
    assertThat(second.path("id").asText()).isNotEqualTo(id);
    assertThat(second.path("expiration_time").asText()).isEqualTo("2026-03-30T09:00:00Z");
    assertThat(PayPalShop.issue(shop.post(renew, "{}"))).isEqualTo("REAUTHORIZATION_NOT_SUPPORTED");

    var newId = second.path("id").asText();
    assertThat(PayPalShop.issue(shop.post("/v2/payments/authorizations/" + newId + "/void", "")))
        .isEqualTo("CANNOT_BE_VOIDED");
    assertThat(shop.capture(newId, "{}").statusCode()).isEqualTo(201);
    assertThat(PayPalShop.issue(shop.capture(id, "{}")))
        .isEqualTo("AUTHORIZATION_ALREADY_CAPTURED");
    assertThat(row().path("captured").asLong()).isEqualTo(3490);
    assertThat(row().path("held").asLong()).isZero();
  }

  @Test
  void aCardsAuthorizationIsNotRenewed() throws IOException {
    var order = shop().created("AUTHORIZE", PayPalShop.card("tok_ok"));
    var id = order.at("/purchase_units/0/payments/authorizations/0/id").asText();
    clock.pass(Duration.ofDays(5));
    var refused = shop().post("/v2/payments/authorizations/" + id + "/reauthorize", "{}");
    assertThat(PayPalShop.issue(refused)).isEqualTo("REAUTHORIZATION_NOT_SUPPORTED");
  }

  @Test
  void aRefundIsTooLateAfterHalfAYear() throws IOException {
    var capture = shop().captured();
    clock.pass(Duration.ofDays(181));
    assertThat(PayPalShop.issue(shop().refund(capture, "{}")))
        .isEqualTo("REFUND_TIME_LIMIT_EXCEEDED");
  }
}
