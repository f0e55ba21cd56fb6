package storehouse.payment.paypal;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.Owner;
import storehouse.payment.gateway.http.Reply;

/// An order as PayPal shows it, with all that was authorised, captured and refunded of it.
record PayPalOrder(
    String id,
    JsonObject json,
    JsonObject unit,
    Money amount,
    List<PayPalAuthorisation> authorisations,
    List<PayPalCapture> captures,
    PayPalRefunds refunds) {

  private static final Pattern ORDER_ID = Pattern.compile("\\d{1,18}");

  /// It becomes a part of an address, and PayPal signs little of what tells it.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,100}");

  /// Empty for what is no order.
  static Optional<PayPalOrder> read(Reply reply) {
    if (!(reply instanceof Reply.Answered answered) || !answered.isOk()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(answered.body()));
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | IndexOutOfBoundsException
        | ArithmeticException
        | IllegalArgumentException strange) {
      return Optional.empty();
    }
  }

  private static PayPalOrder read(JsonObject json) {
    JsonObject unit = json.getJsonArray("purchase_units").getJsonObject(0);
    Money amount = PayPalMoney.read(unit.getJsonObject("amount"));
    List<PayPalRefund> refunds =
        all(
            unit,
            "refunds",
            PayPalRefund::read,
            Comparator.comparing(refund -> PayPalJson.text(refund, "create_time")));
    return new PayPalOrder(
        json.getString("id"),
        json,
        unit,
        amount,
        all(
            unit,
            "authorizations",
            PayPalAuthorisation::read,
            Comparator.comparing(authorisation -> PayPalJson.text(authorisation, "create_time"))),
        all(unit, "captures", PayPalCapture::read, (_, _) -> 0),
        new PayPalRefunds(refunds, Money.zero(amount.currency())));
  }

  private static <T> List<T> all(
      JsonObject unit, String kind, Function<JsonObject, T> reader, Comparator<JsonObject> order) {
    return PayPalJson.object(unit, "payments").stream()
        .flatMap(payments -> PayPalJson.objects(payments, kind).stream())
        .sorted(order)
        .map(reader)
        .toList();
  }

  String status() {
    return PayPalJson.text(json, "status");
  }

  /// Our own id of the order.
  String customId() {
    return PayPalJson.text(unit, "custom_id");
  }

  static boolean isName(String id) {
    return NAME.matcher(id).matches();
  }

  /// Whose it is when it stands like this.
  Owner owner(GatewayAnswer standing) {
    return ORDER_ID.matcher(customId()).matches()
        ? Owner.of(
            standing,
            new Owner.Order(
                Long.parseLong(customId()),
                PayPalJson.text(unit, "description"),
                amount,
                PayPalJson.text(unit, "reference_id")))
        : new Owner.Nobody();
  }

  String invoiceId() {
    return PayPalJson.text(unit, "invoice_id");
  }

  Money captured() {
    return captures.stream()
        .filter(PayPalCapture::isTaken)
        .map(PayPalCapture::amount)
        .reduce(Money.zero(amount.currency()), Money::plus);
  }

  /// Where the shopper has to go.
  Optional<String> nextAction() {
    return PayPalJson.link(json, "payer-action");
  }

  /// Whether the bank asked the shopper, and was not satisfied. A card that takes no part in 3-D
  /// Secure is not asked.
  boolean isChallengeFailed() {
    return PayPalJson.object(json, "payment_source", "card", "authentication_result")
        .filter(result -> !PayPalJson.text(result, "liability_shift").equals("POSSIBLE"))
        .flatMap(result -> PayPalJson.object(result, "three_d_secure"))
        .filter(challenge -> PayPalJson.text(challenge, "enrollment_status").equals("Y"))
        .isPresent();
  }

  /// When something last happened to it.
  Instant touchedOr(Instant otherwise) {
    return PayPalJson.instant(json, "update_time")
        .or(() -> PayPalJson.instant(json, "create_time"))
        .orElse(otherwise);
  }
}
