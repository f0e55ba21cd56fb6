package storehouse.payment.paypal;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// Looks into PayPal's JSON, in which much is there only at times.
final class PayPalJson {

  private PayPalJson() {}

  static Optional<JsonObject> object(JsonObject parent, String... path) {
    Optional<JsonObject> found = Optional.of(parent);
    for (String name : path) {
      found = found.map(object -> object.get(name) instanceof JsonObject child ? child : null);
    }
    return found;
  }

  static List<JsonObject> objects(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonArray array
        ? array.getValuesAs(JsonObject.class)
        : List.of();
  }

  /// Empty when it is missing.
  static String text(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonString text ? text.getString() : "";
  }

  /// Empty when it is no time.
  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /// The text itself, which must not be missing.
  static String needed(String text) {
    if (text.isEmpty()) {
      throw new JsonException("PayPal left out what it always tells");
    }
    return text;
  }
}
