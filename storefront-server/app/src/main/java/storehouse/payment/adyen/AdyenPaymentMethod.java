package storehouse.payment.adyen;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import storehouse.payment.gateway.http.GatewayHttp;

/// What the card fields gave out: Adyen's component gives a `paymentMethod` object with the card
/// encrypted, other fields a single encrypted or stored card.
final class AdyenPaymentMethod {

  private AdyenPaymentMethod() {}

  static JsonObject of(String token) {
    return token.startsWith("{") ? component(token) : stored(token);
  }

  private static JsonObject component(String token) {
    try {
      return GatewayHttp.json(token);
    } catch (JsonException broken) {
      return stored(token);
    }
  }

  private static JsonObject stored(String token) {
    return GatewayHttp.object().add("type", "scheme").add("storedPaymentMethodId", token).build();
  }
}
