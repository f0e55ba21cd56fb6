package storehouse.simulators.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.simulators.Calls;
import storehouse.simulators.Description;

/// Every answer and every webhook, field by field, against PayPal's own descriptions.
class PayPalDescriptionTest {
  private static final String ORDERS = "/v2/checkout/orders";

  private VerifyingShop told;
  private PayPalSimulator paypal;
  private PayPalShop shop;

  @BeforeEach
  void start() throws IOException {
    told = VerifyingShop.thatFails(0);
    var target = new PayPalSimulator.WebhookTarget(told.url(), App.DEMO);
    paypal = PayPalSimulator.start(0, null, target);
    shop = PayPalShop.of(paypal);
  }

  @AfterEach
  void stop() throws IOException {
    paypal.close();
    told.close();
  }

  private static void fits(Description description, String schema, JsonNode value) {
    assertThat(description.faults(schema, value)).as(value.toPrettyString()).isEmpty();
  }

  private static JsonNode body(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Calls.body(answer);
  }

  @Test
  void ordersAreAsTheirDescriptionSays() throws IOException {
    var description = Description.of("paypal/checkout_orders_v2.json.gz");
    for (var token : List.of("tok_ok", "tok_declined", "tok_3ds")) {
      fits(description, "order", shop.created("AUTHORIZE", PayPalShop.card(token)));
    }
    fits(description, "order", shop.created("CAPTURE", PayPalShop.wallet()));
    var id = shop.approved("AUTHORIZE", "tok_ok");
    fits(description, "order", shop.order(id));
    var authorize = ORDERS + "/" + id + "/authorize";
    fits(description, "order_authorize_response", body(201, shop.post(authorize, "")));
    fits(description, "error_422", body(422, shop.post(authorize, "")));
    fits(description, "error_400", body(400, shop.post(ORDERS, "{}")));
    fits(description, "error_400", body(400, shop.post(ORDERS, "{")));
    fits(description, "error_404", body(404, shop.api().get(ORDERS + "/5O190127TN364715T")));
    fits(description, "error_401", body(401, shop.shopper().get(ORDERS + "/" + id)));
  }

  @Test
  void paymentsAreAsTheirDescriptionSays() throws IOException {
    var description = Description.of("paypal/payments_payment_v2.json.gz");
    var id = shop.authorized("tok_ok");
    var authorization = "/v2/payments/authorizations/" + id;
    fits(description, "authorization-2", shop.get(authorization));
    var part = PayPalShop.amount("10.00");
    var capture = body(201, shop.capture(id, part));
    fits(description, "capture-2", capture);
    fits(description, "authorization-2", body(200, shop.post(authorization + "/void", "")));
    var refund = body(201, shop.refund(capture.path("id").asText(), PayPalShop.amount("1.00")));
    fits(description, "refund", refund);
    fits(description, "refund", shop.get("/v2/payments/refunds/" + refund.path("id").asText()));
    fits(
        description, "capture-2", shop.get("/v2/payments/captures/" + capture.path("id").asText()));
    fits(description, "error_422", body(422, shop.capture(id, part)));
    fits(description, "error_404", body(404, shop.capture("NONE", part)));
  }

  @Test
  void webhooksAndDisputesAreAsTheirDescriptionsSay() throws Exception {
    var events = Description.of("paypal/notifications_webhooks_v1.json.gz");
    var disputes = Description.of("paypal/customer_disputes_v1.json.gz");
    var capture = shop.captured();
    for (var type :
        List.of(
            "CHECKOUT.ORDER.APPROVED",
            "PAYMENT.AUTHORIZATION.CREATED",
            "PAYMENT.CAPTURE.COMPLETED")) {
      fits(events, "event", told.next(type).event());
    }
    var opened =
        body(201, shop.shopper().json("/_sim/disputes", "{\"capture\":\"" + capture + "\"}"));
    fits(disputes, "dispute", opened);
    fits(events, "event", told.next("CUSTOMER.DISPUTE.CREATED").event());
    fits(disputes, "dispute_search", shop.get("/v1/customer/disputes"));
    var path = "/v1/customer/disputes/" + opened.path("dispute_id").asText();
    fits(disputes, "subsequent_action", body(200, shop.post(path + "/accept-claim", "{}")));
    fits(disputes, "dispute", shop.get(path));
    fits(events, "event", told.next("PAYMENT.CAPTURE.REVERSED").event());
  }
}
