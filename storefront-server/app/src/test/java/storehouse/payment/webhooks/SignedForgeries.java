package storehouse.payment.webhooks;

import static storehouse.payment.webhooks.Forgery.contradicted;
import static storehouse.payment.webhooks.Forgery.harmless;
import static storehouse.payment.webhooks.Forgery.refused;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import storehouse.payment.webhooks.Forgery.Sent;

/// What is really signed by the gateway, and does not fit to the payment or is no news. It happens
/// without any bad will: two shops share an account, or a webhook is sent again.
final class SignedForgeries {

  /// It must not be taken for a repeat of the true one, nor the true one for a repeat of it.
  static final String OF_THE_TRUE_NAME =
      "signed by the gateway: another amount, in a webhook of the true one's name";

  private static final List<Field> CONTRADICTIONS =
      List.of(Field.AMOUNT, Field.CURRENCY, Field.ORDER, Field.REFERENCE);

  private static final List<String> ODD =
      List.of(
          "{}",
          "[]",
          "nonsense",
          "",
          "null",
          "{\"id\":\"evt_1\"}",
          "{\"id\":1,\"data\":{\"object\":[]}}",
          "[".repeat(5_000),
          "{\"a\":".repeat(5_000),
          "{\"n\":" + "9".repeat(5_000) + "}");

  private static final List<String> ODD_AMOUNTS =
      List.of("1e30", "1.5", "1e-3", "\"many\"", "null", "1e2147483647", "9223372036854775808");

  private SignedForgeries() {}

  static List<Forgery> all() {
    List<Forgery> all = new ArrayList<>();
    for (Field field : CONTRADICTIONS) {
      all.add(
          contradicted(
              "signed by the gateway: another " + field.words(),
              it -> it.lie(field).flatMap(lie -> signed(it, renamed(it, lie)))));
    }
    all.addAll(
        List.of(
            contradicted("signed by the gateway: a negative amount", SignedForgeries::negative),
            contradicted(
                OF_THE_TRUE_NAME, it -> it.lie(Field.AMOUNT).flatMap(lie -> signed(it, lie))),
            refused("signed for another account", SignedForgeries::elsewhere),
            harmless("sent again", it -> it.sent(it.genuine())),
            harmless("sent again, signed with the other secret", SignedForgeries::otherSecret),
            harmless("sent again, when it is just not too old", SignedForgeries::justInTime),
            harmless("signed by the gateway: of an unknown kind", SignedForgeries::unknownKind),
            harmless("signed by the gateway: a currency that there is not", it -> odd(it, "XQZ")),
            harmless("signed by the gateway: names without end", SignedForgeries::longNames),
            harmless("signed by the gateway: no amount", SignedForgeries::oddAmount),
            harmless("signed by the gateway: nothing sensible", SignedForgeries::nonsense)));
    return List.copyOf(all);
  }

  private static JsonObject renamed(Case it, JsonObject statement) {
    return it.forger().renamed(statement, it.random());
  }

  private static Optional<Sent> signed(Case it, JsonObject statement) {
    return it.sent(it.forger().signed(statement, Seal.LIVE, it.now()));
  }

  private static Optional<Sent> negative(Case it) {
    String pointer = it.forger().pointer(Field.AMOUNT).orElseThrow();
    JsonValue amount =
        switch (Statements.at(it.truth(), pointer)) {
          case JsonNumber cents -> Json.createValue(-cents.longValueExact());
          case JsonString decimal -> Json.createValue("-" + decimal.getString());
          case JsonValue strange -> throw new IllegalStateException("No amount: " + strange);
        };
    return signed(it, renamed(it, Statements.with(it.truth(), pointer, amount)));
  }

  private static Optional<Sent> elsewhere(Case it) {
    return it.lie(Field.ACCOUNT).flatMap(lie -> signed(it, lie));
  }

  private static Optional<Sent> otherSecret(Case it) {
    return it.sent(it.forger().signed(it.truth(), Seal.OTHER_LIVE, it.now()));
  }

  private static Optional<Sent> justInTime(Case it) {
    return it.forger()
        .window()
        .flatMap(
            window ->
                it.sent(
                    it.forger()
                        .signed(
                            it.truth(),
                            Seal.LIVE,
                            it.random().nextBoolean()
                                ? it.now().minus(window.past()).plusSeconds(1)
                                : it.now().plus(window.future()).minusSeconds(1))));
  }

  private static Optional<Sent> unknownKind(Case it) {
    String pointer = it.forger().pointer(Field.EVENT).orElseThrow();
    return signed(it, renamed(it, Statements.with(it.truth(), pointer, "SOMETHING.NEW")));
  }

  private static Optional<Sent> odd(Case it, String currency) {
    String pointer = it.forger().pointer(Field.CURRENCY).orElseThrow();
    return signed(it, renamed(it, Statements.with(it.truth(), pointer, currency)));
  }

  private static Optional<Sent> longNames(Case it) {
    String pointer = it.forger().pointer(Field.EVENT).orElseThrow();
    String name = "x".repeat(it.random().nextInt(61, 5_000));
    return signed(it, renamed(it, Statements.with(it.truth(), pointer, name)));
  }

  private static Optional<Sent> oddAmount(Case it) {
    String pointer = it.forger().pointer(Field.AMOUNT).orElseThrow();
    String marked = Statements.with(it.truth(), pointer, "odd").toString();
    String odd = ODD_AMOUNTS.get(it.random().nextInt(ODD_AMOUNTS.size()));
    return bytes(it, marked.replace("\"odd\"", odd));
  }

  private static Optional<Sent> nonsense(Case it) {
    return bytes(it, ODD.get(it.random().nextInt(ODD.size())));
  }

  private static Optional<Sent> bytes(Case it, String body) {
    return it.forger().signsBytes()
        ? it.sent(it.forger().signed(body.getBytes(StandardCharsets.UTF_8), Seal.LIVE, it.now()))
        : Optional.empty();
  }
}
