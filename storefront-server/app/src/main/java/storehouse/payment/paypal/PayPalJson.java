package storehouse.payment.paypal;

import jakarta.json.JsonArray;
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

  /// Empty when it is missing, or no time.
  static Optional<Instant> instant(JsonObject parent, String name) {
    try {
      return Optional.of(Instant.parse(text(parent, name)));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /// The address of a link of this kind.
  static Optional<String> link(JsonObject resource, String rel) {
    return objects(resource, "links").stream()
        .filter(link -> text(link, "rel").equals(rel))
        .map(link -> text(link, "href"))
        .findFirst();
  }
}
