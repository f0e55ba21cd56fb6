package storehouse.simulators.stripe;

import storehouse.simulators.cards.StoredCard;
import storehouse.simulators.cards.StoredCards;
import storehouse.simulators.cards.TestCard;

/// Stored cards as Stripe's API asks for them.
record PaymentMethods(StoredCards cards) {
  private static final String STRIPES_OWN_DISPUTED = "pm_card_createDispute";

  /// @throws StripeError 404 when nothing is known by that id
  StoredCard get(String id) {
    return cards.find(id).orElseThrow(() -> unknown(id));
  }

  /// @throws StripeError 404 when nothing is known by that id or token
  TestCard card(String idOrToken) {
    return idOrToken.equals(STRIPES_OWN_DISPUTED)
        ? TestCard.DISPUTED
        : cards.card(idOrToken).orElseThrow(() -> unknown(idOrToken));
  }

  private static StripeError unknown(String id) {
    return StripeError.noSuch("PaymentMethod", id, "payment_method");
  }
}
