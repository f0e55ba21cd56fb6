package storehouse.payment.adyen;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import storehouse.payment.gateway.http.GatewayHttp;

/// What the card fields gave out: Adyen Web gives the data of its card component, with the card
/// encrypted in it and with what a bank wants to know of the browser, others a single stored card.
final class AdyenCard {

  private static final String METHOD = "paymentMethod";

  /// Of the browser Adyen wants to know all before a bank may ask; the rest is not needed.
  private static final List<String> TAKEN = List.of(METHOD, "browserInfo");

  private AdyenCard() {}

  static JsonObjectBuilder addTo(JsonObjectBuilder body, String token) {
    Optional<JsonObject> data = component(token);
    if (data.isEmpty()) {
      return body.add(METHOD, stored(token));
    }
    TAKEN.stream()
        .filter(name -> isObject(data.get(), name))
        .forEach(name -> body.add(name, data.get().getJsonObject(name)));
    return body;
  }

  private static Optional<JsonObject> component(String token) {
    if (!token.startsWith("{")) {
      return Optional.empty();
    }
    try {
      return Optional.of(GatewayHttp.json(token)).filter(data -> isObject(data, METHOD));
    } catch (JsonException broken) {
      return Optional.empty();
    }
  }

  private static boolean isObject(JsonObject data, String name) {
    JsonValue value = data.get(name);
    return value != null && value.getValueType() == JsonValue.ValueType.OBJECT;
  }

  private static JsonObject stored(String token) {
    return GatewayHttp.object().add("type", "scheme").add("storedPaymentMethodId", token).build();
  }
}
