package storehouse.payment.paypal;

import jakarta.json.JsonException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.Owner;
import storehouse.payment.gateway.http.JsonWalk;
import storehouse.payment.gateway.http.Reply;

/// An order as PayPal shows it, with all that was authorised, captured and refunded of it.
///
/// @param touched when something last happened to it, as PayPal writes it
/// @param nextAction where the shopper has to go; empty when there is nothing to do
record PayPalOrder(
    String id,
    String status,
    String touched,
    String nextAction,
    PayPalChallenge challenge,
    PayPalUnit unit) {

  private static final Pattern ORDER_ID = Pattern.compile("\\d{1,18}");

  /// It becomes a part of an address, and PayPal signs little of what tells it.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,100}");

  /// Empty for what is no order.
  static Optional<PayPalOrder> read(Reply reply) {
    if (!(reply instanceof Reply.Answered answered) || !answered.isOk()) {
      return Optional.empty();
    }
    try {
      return Optional.of(answered.json().read(PayPalOrder::read));
    } catch (JsonException
        | NoSuchElementException
        | ArithmeticException
        | IllegalArgumentException strange) {
      return Optional.empty();
    }
  }

  private static PayPalOrder read(JsonWalk json) {
    String id = "";
    String status = "";
    String created = "";
    String updated = "";
    String nextAction = "";
    PayPalChallenge challenge = PayPalChallenge.NONE;
    List<PayPalUnit> units = List.of();
    while (json.next()) {
      if (json.is("id")) {
        id = json.text();
      } else if (json.is("status")) {
        status = json.text();
      } else if (json.is("create_time")) {
        created = json.text();
      } else if (json.is("update_time")) {
        updated = json.text();
      } else if (json.is("links")) {
        nextAction = PayPalLink.address(json, "payer-action");
      } else if (json.is("payment_source")) {
        challenge =
            json.objectAt(PayPalChallenge::read, "card", "authentication_result")
                .orElse(PayPalChallenge.NONE);
      } else if (json.is("purchase_units")) {
        units = json.objects(PayPalUnit::read);
      }
    }
    return new PayPalOrder(
        PayPalJson.needed(id),
        status,
        updated.isEmpty() ? created : updated,
        nextAction,
        challenge,
        units.getFirst());
  }

  /// Our own id of the order.
  String customId() {
    return unit.names().customId();
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
                unit.names().description(),
                amount(),
                unit.names().referenceId()))
        : new Owner.Nobody();
  }

  String invoiceId() {
    return unit.names().invoiceId();
  }

  Money amount() {
    return unit.amount();
  }

  List<PayPalAuthorisation> authorisations() {
    return unit.payments().authorisations();
  }

  List<PayPalCapture> captures() {
    return unit.payments().captures();
  }

  PayPalRefunds refunds() {
    return new PayPalRefunds(unit.payments().refunds(), Money.zero(amount().currency()));
  }

  Money captured() {
    Money captured = Money.zero(amount().currency());
    for (PayPalCapture capture : captures()) {
      captured = capture.isTaken() ? captured.plus(capture.amount()) : captured;
    }
    return captured;
  }

  /// When something last happened to it.
  Instant touchedOr(Instant otherwise) {
    return PayPalJson.instant(touched).orElse(otherwise);
  }
}
