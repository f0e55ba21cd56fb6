package storehouse.simulators.paypal;

import storehouse.simulators.cards.TestCard;

/// What the payer pays with.
///
/// @param payerId the payer's account at PayPal, empty for a card that the shop keeps
/// @param authenticated true once the payer passed the bank's challenge
record Funding(Kind kind, TestCard card, String payerId, boolean authenticated) {

  enum Kind {
    WALLET,
    CARD
  }

  /// A payer who signed in to PayPal and chose this card there.
  static Funding wallet(TestCard card) {
    return new Funding(Kind.WALLET, card, PayPalIds.payer(), false);
  }

  /// A card that PayPal keeps for the shop.
  static Funding stored(TestCard card) {
    return new Funding(Kind.CARD, card, "", false);
  }

  Funding authenticate() {
    return new Funding(kind, card, payerId, true);
  }

  boolean isWallet() {
    return kind == Kind.WALLET;
  }

  boolean needsChallenge() {
    return card == TestCard.THREE_D_SECURE && !authenticated;
  }

  boolean isDeclined() {
    return card == TestCard.DECLINED || card == TestCard.INSUFFICIENT_FUNDS;
  }

  /// The payer will want the money back.
  boolean isDisputed() {
    return card == TestCard.DISPUTED;
  }

  boolean refusesCaptures() {
    return card == TestCard.CAPTURE_FAILS;
  }

  /// What the bank said, in PayPal's codes.
  ///
  /// @param status of the payment that it was asked for
  String responseCode(String status) {
    if (!status.equals("DENIED") && !status.equals("DECLINED")) {
      return "0000";
    }
    return card == TestCard.INSUFFICIENT_FUNDS ? "5120" : "0500";
  }
}
