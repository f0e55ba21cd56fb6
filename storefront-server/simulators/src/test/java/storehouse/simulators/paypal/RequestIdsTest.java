package storehouse.simulators.paypal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.simulators.Calls;

class RequestIdsTest {
  private static final String ORDERS = "/v2/checkout/orders";

  private final MovableClock clock = new MovableClock();
  private PayPalSimulator paypal;
  private PayPalShop shop;

  @BeforeEach
  void start() throws IOException {
    var target = new PayPalSimulator.WebhookTarget(PayPalShop.NOWHERE, App.DEMO);
    paypal = PayPalSimulator.start(0, null, target, clock);
    shop = PayPalShop.of(paypal);
  }

  @AfterEach
  void stop() throws IOException {
    paypal.close();
  }

  private static String authorize(String order) {
    return ORDERS + "/" + order + "/authorize";
  }

  private JsonNode books() throws IOException {
    return Calls.body(shop.shopper().get("/_sim/books")).path("orders");
  }

  @Test
  void aRepeatReadsHowTheOrderIsNow() throws IOException {
    var body = PayPalShop.order("AUTHORIZE", PayPalShop.wallet());
    var first = shop.post("order-1", ORDERS, body);
    assertThat(first.statusCode()).isEqualTo(201);
    var id = Calls.body(first).path("id").asText();
    shop.agree(id, "tok_ok");

    var repeat = shop.post("order-1", ORDERS, body);
    assertThat(repeat.statusCode()).isEqualTo(200);
    assertThat(Calls.body(repeat).path("id").asText()).isEqualTo(id);
    assertThat(Calls.body(repeat).path("status").asText()).isEqualTo("APPROVED");
  }

  @Test
  void anAppliedAuthorizationWhoseAnswerIsLostIsReadByItsRepeat() throws IOException {
    var id = shop.approved("AUTHORIZE", "tok_timeout_applied");
    assertThatThrownBy(() -> shop.post("pay-1", authorize(id), "")).isInstanceOf(IOException.class);
    assertThat(shop.order(id).path("status").asText()).isEqualTo("COMPLETED");

    var repeat = shop.post("pay-1", authorize(id), "");
    assertThat(repeat.statusCode()).isEqualTo(200);
    assertThat(Calls.body(repeat).at("/purchase_units/0/payments/authorizations")).hasSize(1);
    assertThat(PayPalShop.issue(shop.post("pay-2", authorize(id), "")))
        .isEqualTo("ORDER_ALREADY_AUTHORIZED");
  }

  @Test
  void anAuthorizationThatNeverArrivedChangesNothingAndARepeatSucceeds() throws IOException {
    var id = shop.approved("AUTHORIZE", "tok_timeout_not_applied");
    assertThatThrownBy(() -> shop.post("pay-1", authorize(id), "")).isInstanceOf(IOException.class);
    assertThat(shop.order(id).path("status").asText()).isEqualTo("APPROVED");
    assertThat(shop.post("pay-1", authorize(id), "").statusCode()).isEqualTo(201);
  }

  @Test
  void aStoredCardsOrderMayBeLostEitherWay() throws IOException {
    for (var token : new String[] {"tok_timeout_applied", "tok_timeout_not_applied"}) {
      var body = PayPalShop.order("AUTHORIZE", PayPalShop.card(token));
      assertThatThrownBy(() -> shop.post(token, ORDERS, body)).isInstanceOf(IOException.class);
      assertThat(Calls.body(shop.post(token, ORDERS, body)).path("status").asText())
          .isEqualTo("COMPLETED");
    }
    assertThat(books()).hasSize(2);
  }

  @Test
  void aServerErrorIsNotKept() throws IOException {
    var authorization = shop.authorized("tok_ok");
    plan("unavailable", "/capture");
    var path = "/v2/payments/authorizations/" + authorization + "/capture";
    assertThat(shop.post("capture-1", path, "").statusCode()).isEqualTo(500);
    assertThat(shop.post("capture-1", path, "").statusCode()).isEqualTo(201);
  }

  @Test
  void whatWasDoneBehindAServerErrorIsNotDoneAgain() throws IOException {
    var path = "/v2/payments/authorizations/" + shop.authorized("tok_ok") + "/capture";
    plan("unavailable-after-applying", "/capture");
    var part = PayPalShop.amount("10.00");
    assertThat(shop.post("capture-1", path, part).statusCode()).isEqualTo(500);
    assertThat(shop.post("capture-1", path, part).statusCode()).isEqualTo(200);
    assertThat(books().get(0).path("captured").asLong()).isEqualTo(1000);
  }

  @Test
  void aFaultMayChooseByRequestId() throws IOException {
    var plan = "{\"fault\":\"rate-limited\",\"route\":\"/v2\",\"key\":\"this-one\"}";
    assertThat(shop.shopper().json("/_sim/faults", plan).statusCode()).isEqualTo(200);
    var body = PayPalShop.order("AUTHORIZE", PayPalShop.wallet());
    assertThat(shop.post("another", ORDERS, body).statusCode()).isEqualTo(201);
    assertThat(shop.post("this-one", ORDERS, body).statusCode()).isEqualTo(429);
  }

  private void plan(String fault, String route) throws IOException {
    var plan = "{\"fault\":\"" + fault + "\",\"route\":\"" + route + "\"}";
    assertThat(shop.shopper().json("/_sim/faults", plan).statusCode()).isEqualTo(200);
  }

  @Test
  void aRequestThatFailsValidationMayBeCorrectedUnderItsId() throws IOException {
    assertThat(shop.post("order-1", ORDERS, "{\"intent\":\"AUTHORIZE\"}").statusCode())
        .isEqualTo(400);
    var body = PayPalShop.order("AUTHORIZE", PayPalShop.wallet());
    assertThat(shop.post("order-1", ORDERS, body).statusCode()).isEqualTo(201);
  }

  @Test
  void aRefusalIsKeptUnderItsIdAndAnotherFundingNeedsAnotherId() throws IOException {
    var id = shop.approved("AUTHORIZE", "tok_declined");
    var refused = shop.post("pay-1", authorize(id), "");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(PayPalShop.issue(refused)).isEqualTo("INSTRUMENT_DECLINED");
    assertThat(PayPalShop.rel(Calls.body(refused), "redirect"))
        .isEqualTo(paypal.url() + "/checkoutnow?token=" + id);

    shop.agree(id, "tok_ok");
    assertThat(PayPalShop.issue(shop.post("pay-1", authorize(id), "")))
        .isEqualTo("INSTRUMENT_DECLINED");
    assertThat(shop.post("pay-2", authorize(id), "").statusCode()).isEqualTo(201);
  }

  @Test
  void theSameIdInFlightIsAConflict() throws Exception {
    var path = authorize(shop.approved("AUTHORIZE", "tok_slow"));
    Callable<Integer> call = () -> shop.post("slow-1", path, "").statusCode();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(call);
      var second = threads.submit(call);
      assertThat(new int[] {first.get(), second.get()}).containsExactlyInAnyOrder(201, 409);
    } catch (ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void idsAreForgottenAfterSixHoursOnOrdersAndFortyFiveDaysOnPayments() throws IOException {
    var body = PayPalShop.order("AUTHORIZE", PayPalShop.wallet());
    var first = Calls.body(shop.post("order-1", ORDERS, body)).path("id");
    clock.pass(Duration.ofHours(6));
    assertThat(Calls.body(shop.post("order-1", ORDERS, body)).path("id")).isNotEqualTo(first);

    var path = "/v2/payments/captures/" + shop.captured() + "/refund";
    var part = PayPalShop.amount("1.00");
    var refund = Calls.body(shop.post("refund-1", path, part)).path("id");
    clock.pass(Duration.ofDays(44));
    var late = PayPalShop.of(paypal);
    assertThat(Calls.body(late.post("refund-1", path, part)).path("id")).isEqualTo(refund);
    clock.pass(Duration.ofDays(1));
    var later = PayPalShop.of(paypal);
    assertThat(Calls.body(later.post("refund-1", path, part)).path("id")).isNotEqualTo(refund);
  }
}
