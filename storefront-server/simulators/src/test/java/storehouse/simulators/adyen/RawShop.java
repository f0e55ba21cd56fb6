package storehouse.simulators.adyen;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import storehouse.simulators.Calls;

/// Calls the gateway without the SDK, and looks into its books.
record RawShop(AdyenSimulator adyen, Calls calls) implements AutoCloseable {

  /// A gateway whose webhooks nobody takes.
  static RawShop unheard(InstantSource clock) throws IOException {
    var nobody =
        new AdyenSimulator.WebhookTarget(URI.create("http://127.0.0.1:9"), AdyenShop.ACCOUNT);
    return over(AdyenSimulator.start(0, null, nobody, clock));
  }

  static RawShop over(AdyenSimulator adyen) {
    return new RawShop(adyen, Calls.to(adyen.url(), "X-API-Key", AdyenShop.ACCOUNT.apiKey()));
  }

  static String payment(String token, String more) {
    return "{\"merchantAccount\":\"TestMerchant\",\"reference\":\"K7\",\"returnUrl\":"
        + "\"http://shop.test/back\",\"amount\":{\"value\":1000,\"currency\":\"EUR\"},"
        + "\"paymentMethod\":{\"type\":\"scheme\",\"storedPaymentMethodId\":\""
        + token
        + "\"}"
        + more
        + "}";
  }

  static String manual(String token) {
    return payment(token, ",\"additionalData\":{\"manualCapture\":\"true\"}");
  }

  static String amount(long value) {
    return "{\"merchantAccount\":\"TestMerchant\",\"amount\":{\"value\":"
        + value
        + ",\"currency\":\"EUR\"}}";
  }

  RawShop keyed(String key) {
    return new RawShop(adyen, calls.with("Idempotency-Key", key));
  }

  HttpResponse<String> pay(String body) throws IOException {
    return calls.json("/v71/payments", body);
  }

  String authorised(String body) throws IOException {
    return Calls.body(pay(body)).path("pspReference").asText();
  }

  String modify(String payment, String what, String body) throws IOException {
    return Calls.body(calls.json("/v71/payments/" + payment + "/" + what, body))
        .path("pspReference")
        .asText();
  }

  HttpResponse<String> sim(String what, String body) throws IOException {
    return calls.json("/_sim/" + what, body);
  }

  JsonNode books() throws IOException {
    return Calls.body(calls.get("/_sim/books")).path("payments");
  }

  @Override
  public void close() throws IOException {
    adyen.close();
  }
}
