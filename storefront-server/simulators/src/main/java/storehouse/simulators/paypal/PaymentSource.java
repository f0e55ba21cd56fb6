package storehouse.simulators.paypal;

import org.jspecify.annotations.Nullable;
import storehouse.simulators.cards.TestCard;

/// How the shop says that an order will be paid.
sealed interface PaymentSource {

  record None() implements PaymentSource {}

  record Wallet(Terms.Way way) implements PaymentSource {}

  record StoredCard(Funding funding, Terms.Way way) implements PaymentSource {}

  /// The card that is given, null for none.
  default @Nullable Funding fundingOrNull() {
    return this instanceof StoredCard(var funding, _) ? funding : null;
  }

  /// The `payment_source` of a request.
  ///
  /// @throws PayPalError 422 unless it is a PayPal account or a card behind a token
  static PaymentSource read(Fields body) {
    var source = body.object("payment_source");
    if (source.isEmpty()) {
      return new None();
    }
    var card = source.get().object("card");
    if (card.isPresent()) {
      return new StoredCard(funding(card.get()), way(card.get()));
    }
    return source
        .get()
        .object("paypal")
        .<PaymentSource>map(wallet -> new Wallet(way(wallet)))
        .orElseThrow(() -> PayPalError.refused(Issue.PAYMENT_SOURCE_CANNOT_BE_USED));
  }

  /// A number is never taken: the shop must not have seen one.
  private static Funding funding(Fields card) {
    var token = card.text("vault_id");
    if (token == null) {
      throw PayPalError.refused(Issue.PAYEE_NOT_ENABLED_FOR_CARD_PROCESSING);
    }
    return TestCard.byToken(token)
        .map(Funding::stored)
        .orElseThrow(() -> PayPalError.refused(Issue.TOKEN_ID_NOT_FOUND, card.at("vault_id")));
  }

  private static Terms.Way way(Fields source) {
    return source.object("experience_context").map(PaymentSource::wayOf).orElse(Terms.Way.UNKNOWN);
  }

  /// From an `experience_context`, or the `application_context` of orders without a source.
  static Terms.Way wayOf(Fields context) {
    return new Terms.Way(
        context.text("return_url"),
        context.text("cancel_url"),
        context.atMost(127, "brand_name"),
        "PAY_NOW".equals(context.text("user_action")));
  }
}
