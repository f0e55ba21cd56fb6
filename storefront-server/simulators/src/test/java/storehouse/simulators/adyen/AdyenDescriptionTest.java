package storehouse.simulators.adyen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import storehouse.simulators.Calls;
import storehouse.simulators.Description;
import storehouse.simulators.http.Json;

/// Every answer and every webhook, field by field, against Adyen's own descriptions.
class AdyenDescriptionTest {
  private static final String ALL = "{\"merchantAccount\":\"TestMerchant\",\"reference\":\"m\"";
  private static final String OF_ALL = ALL + "}";
  private static final String OF_100 = ALL + ",\"amount\":{\"value\":100,\"currency\":\"EUR\"}}";

  @Test
  void answersAreAsTheCheckoutDescriptionSays() throws IOException {
    var checkout = Description.of("adyen/CheckoutService-v71.yaml.gz");
    try (var shop = RawShop.unheard(new MovableClock())) {
      for (var token : new String[] {"tok_ok", "tok_declined", "tok_3ds"}) {
        var answer = Calls.body(shop.pay(RawShop.manual(token)));
        assertThat(checkout.faults("PaymentResponse", answer)).isEmpty();
      }
      var payment = shop.authorised(RawShop.manual("tok_ok"));
      Map.of(
              "amountUpdates", "PaymentAmountUpdateResponse",
              "captures", "PaymentCaptureResponse",
              "refunds", "PaymentRefundResponse")
          .forEach((what, schema) -> check(checkout, schema, shop, payment + "/" + what, OF_100));
      check(checkout, "PaymentCancelResponse", shop, payment + "/cancels", OF_ALL);
      check(checkout, "PaymentReversalResponse", shop, payment + "/reversals", OF_ALL);
      check(checkout, "ServiceError", shop, payment + "/captures", OF_ALL);
      check(checkout, "ServiceError", shop, payment + "/captures", "{");
    }
  }

  private static void check(
      Description description, String schema, RawShop shop, String path, String body) {
    try {
      var answer = Calls.body(shop.calls().json("/v71/payments/" + path, body));
      assertThat(description.faults(schema, answer)).as(path).isEmpty();
    } catch (IOException lost) {
      throw new AssertionError(lost);
    }
  }

  @Test
  void webhooksAreAsTheirDescriptionSays() throws Exception {
    var description = Description.of("adyen/Webhooks-v1.yaml.gz");
    var told = new LinkedBlockingQueue<JsonNode>();
    var server = listening(told);
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var target = new AdyenSimulator.WebhookTarget(url, AdyenShop.ACCOUNT);
    try (var shop = RawShop.over(AdyenSimulator.start(0, null, target))) {
      everythingHappens(shop);
      var events = new HashSet<String>();
      while (events.size() < 12) {
        var webhook = next(told);
        var item = webhook.at("/notificationItems/0/NotificationRequestItem");
        events.add(item.path("eventCode").asText());
        assertThat(faults(description, webhook)).as(item.toString()).isEmpty();
      }
    } finally {
      server.stop(0);
    }
  }

  private static void everythingHappens(RawShop shop) throws IOException {
    var payment = shop.authorised(RawShop.manual("tok_ok"));
    shop.modify(payment, "amountUpdates", OF_100);
    var capture = shop.modify(payment, "captures", OF_100);
    var refund = shop.modify(payment, "refunds", OF_100);
    happens(shop, "REFUNDED_REVERSED", refund);
    happens(shop, "CAPTURE_FAILED", capture);
    shop.modify(payment, "captures", OF_100);
    happens(shop, "CHARGEBACK", payment);
    happens(shop, "CHARGEBACK_REVERSED", payment);
    happens(shop, "REFUND_FAILED", shop.modify(payment, "refunds", OF_100));
    shop.modify(payment, "reversals", OF_ALL);
    var other = shop.authorised(RawShop.manual("tok_ok"));
    shop.modify(other, "cancels", OF_ALL);
    happens(shop, "EXPIRE", shop.authorised(RawShop.manual("tok_ok")));
  }

  private static void happens(RawShop shop, String event, String reference) throws IOException {
    var answer =
        shop.sim("events", "{\"event\":\"" + event + "\",\"pspReference\":\"" + reference + "\"}");
    assertThat(answer.statusCode()).as(event).isEqualTo(200);
  }

  /// By the schema that the description names for the event.
  private static Iterable<String> faults(Description description, JsonNode webhook) {
    var event = webhook.at("/notificationItems/0/NotificationRequestItem/eventCode").asText();
    var reference =
        description
            .root()
            .path("webhooks")
            .path("/" + event)
            .at("/post/requestBody/content/application~1json/schema/$ref")
            .asText();
    return description.faults(reference.substring(reference.lastIndexOf('/') + 1), webhook);
  }

  private static JsonNode next(BlockingQueue<JsonNode> told) throws InterruptedException {
    var next = told.poll(10, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("No webhook came");
    }
    return next;
  }

  private static HttpServer listening(BlockingQueue<JsonNode> told) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var server = HttpServer.create(address, 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            told.add(Json.MAPPER.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, -1);
          }
        });
    server.start();
    return server;
  }
}
