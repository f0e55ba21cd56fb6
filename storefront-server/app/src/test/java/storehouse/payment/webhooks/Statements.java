package storehouse.payment.webhooks;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Changes what a letter says.
final class Statements {

  private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "SEK", "CHF");
  private static final List<String> EVENTS =
      List.of("AUTHORISATION", "payment_intent.canceled", "PAYMENT.CAPTURE.REFUNDED", "REFUND");

  private Statements() {}

  static JsonObject with(JsonObject statement, String pointer, JsonValue value) {
    return Json.createPointer(pointer).add(statement, value);
  }

  static JsonObject with(JsonObject statement, String pointer, String value) {
    return with(statement, pointer, Json.createValue(value));
  }

  static JsonValue at(JsonObject statement, String pointer) {
    return Json.createPointer(pointer).getValue(statement);
  }

  static String text(JsonObject statement, String pointer) {
    return ((JsonString) at(statement, pointer)).getString();
  }

  /// Something else in the field; an amount becomes larger, an order and a payment are those of
  /// `other`.
  static JsonObject changed(
      JsonObject statement, Field field, String pointer, JsonObject other, RandomGenerator random) {
    return switch (field) {
      case AMOUNT -> with(statement, pointer, more(at(statement, pointer), random));
      case CURRENCY -> with(statement, pointer, currency(text(statement, pointer), random));
      case ORDER, REFERENCE -> with(statement, pointer, at(other, pointer));
      case ACCOUNT -> with(statement, pointer, "OtherShop" + random.nextInt(1_000));
      case SUCCESS ->
          with(statement, pointer, text(statement, pointer).equals("true") ? "false" : "failed");
      case EVENT -> with(statement, pointer, EVENTS.get(random.nextInt(EVENTS.size())));
    };
  }

  /// Gateways write amounts as numbers of cents or as decimal texts.
  private static JsonValue more(JsonValue amount, RandomGenerator random) {
    return amount instanceof JsonNumber cents
        ? Json.createValue(cents.longValueExact() + random.nextLong(1, 100_000))
        : Json.createValue(
            new BigDecimal(((JsonString) amount).getString())
                .add(BigDecimal.valueOf(random.nextLong(1, 100_000), 2))
                .toPlainString());
  }

  private static String currency(String now, RandomGenerator random) {
    List<String> others =
        CURRENCIES.stream().filter(currency -> !currency.equalsIgnoreCase(now)).toList();
    String other = others.get(random.nextInt(others.size()));
    return now.equals(now.toLowerCase(Locale.ROOT)) ? other.toLowerCase(Locale.ROOT) : other;
  }

  /// The same with the fields of each object the other way round.
  static JsonObject reversed(JsonObject object) {
    JsonObjectBuilder reversed = Json.createObjectBuilder();
    List<String> names = new ArrayList<>(object.keySet());
    Collections.reverse(names);
    names.forEach(name -> reversed.add(name, reversed(object.getOrDefault(name, JsonValue.NULL))));
    return reversed.build();
  }

  private static JsonValue reversed(JsonValue value) {
    return switch (value) {
      case JsonObject object -> reversed(object);
      case JsonArray array -> {
        JsonArrayBuilder items = Json.createArrayBuilder();
        array.forEach(item -> items.add(reversed(item)));
        yield items.build();
      }
      default -> value;
    };
  }
}
