package storehouse.payment.webhooks;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import storehouse.payment.gateway.webhook.WebhookRequest;

/// A webhook on its way.
record Letter(Map<String, String> headers, byte[] body) {

  static Letter plain(JsonObject statement) {
    return new Letter(Map.of(), bytes(statement));
  }

  static byte[] bytes(JsonObject statement) {
    return statement.toString().getBytes(StandardCharsets.UTF_8);
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  Letter withHeader(String name, String value) {
    Map<String, String> changed = new HashMap<>(headers);
    changed.put(name, value);
    return new Letter(Map.copyOf(changed), body);
  }

  Letter withBody(byte[] other) {
    return new Letter(headers, other);
  }

  Letter withBody(String other) {
    return withBody(other.getBytes(StandardCharsets.UTF_8));
  }

  Letter withBody(JsonObject other) {
    return withBody(bytes(other));
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  WebhookRequest request() {
    return new WebhookRequest(headers::get, body);
  }
}
