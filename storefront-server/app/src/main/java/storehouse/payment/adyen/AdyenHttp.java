package storehouse.payment.adyen;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import storehouse.payment.gateway.http.GatewayHttp;
import storehouse.payment.gateway.http.Reply;

/// JSON requests to Adyen's Checkout API.
final class AdyenHttp {

  private static final String VERSION = "/v71";

  private final GatewayHttp http;
  private final AdyenSettings settings;

  AdyenHttp(AdyenSettings settings) {
    this.http = new GatewayHttp(settings.api(), settings.deadline());
    this.settings = settings;
  }

  Reply post(String path, String key, JsonObjectBuilder body) {
    JsonObject whole = body.add("merchantAccount", settings.merchantAccount()).build();
    HttpPost request = http.post(VERSION + path, whole);
    request.setHeader("X-API-Key", settings.apiKey());
    request.setHeader("Idempotency-Key", key);
    return http.send(request);
  }
}
