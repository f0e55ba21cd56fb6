package storehouse.payment.webhooks;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import storehouse.payment.webhooks.Forgery.Maker;
import storehouse.payment.webhooks.Forgery.Sent;

/// What Adyen's letters are open to, since they may hold several items and some fields of each are
/// not signed.
final class AdyenLetters {

  private static final String ITEMS = "/notificationItems";
  private static final int VERY_MANY = 400;

  private AdyenLetters() {}

  static String signature(Letter letter) {
    return Statements.text(statement(letter), AdyenForger.SIGNATURE);
  }

  private static JsonObject statement(Letter letter) {
    try (JsonReader reader = Json.createReader(new StringReader(letter.text()))) {
      return reader.readObject();
    }
  }

  static List<Forgery> tricks(AdyenForger adyen) {
    return List.of(
        Forgery.refused("Adyen: no items", only(adyen, it -> items(it))),
        Forgery.refused(
            "Adyen: a genuine item before a forged one",
            only(adyen, it -> items(it, genuine(it), forged(it)))),
        Forgery.refused(
            "Adyen: a forged item before a genuine one",
            only(adyen, it -> items(it, forged(it), genuine(it)))),
        Forgery.refused(
            "Adyen: a genuine item very many times",
            only(adyen, it -> items(it, manyTimes(genuine(it))))),
        Forgery.harmless(
            "Adyen: a genuine item twice", only(adyen, it -> items(it, genuine(it), genuine(it)))),
        Forgery.harmless(
            "Adyen: the fields in another order",
            only(
                adyen,
                it -> {
                  Letter letter = it.genuine();
                  return it.sent(letter.withBody(Statements.reversed(statement(letter))));
                })),
        Forgery.harmless(
            "Adyen: a byte that is not signed changed", only(adyen, AdyenLetters::anotherByte)));
  }

  private static Maker only(AdyenForger adyen, Maker maker) {
    return it -> it.forger() == adyen ? maker.make(it) : Optional.empty();
  }

  private static JsonValue genuine(Case it) {
    return item(it.genuine());
  }

  private static JsonValue forged(Case it) {
    JsonObject lie = it.lie(Field.AMOUNT).orElseThrow();
    String signature = signature(it.genuine());
    return item(Letter.plain(Statements.with(lie, AdyenForger.SIGNATURE, signature)));
  }

  private static JsonValue item(Letter letter) {
    return Statements.at(statement(letter), ITEMS + "/0");
  }

  private static JsonValue[] manyTimes(JsonValue item) {
    JsonValue[] items = new JsonValue[VERY_MANY];
    java.util.Arrays.fill(items, item);
    return items;
  }

  private static Optional<Sent> items(Case it, JsonValue... items) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (JsonValue item : items) {
      list.add(item);
    }
    JsonArray all = list.build();
    return it.sent(Letter.plain(Statements.with(it.truth(), ITEMS, all)));
  }

  private static Optional<Sent> anotherByte(Case it) {
    return it.until(
        true,
        letter -> {
          byte[] body = letter.body().clone();
          body[it.random().nextInt(body.length)] ^= (byte) (1 << it.random().nextInt(7));
          return letter.withBody(body);
        });
  }
}
