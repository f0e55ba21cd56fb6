package storehouse.simulators.stripe;

import storehouse.simulators.cards.RandomIds;

/// A movement of the shop's balance at the gateway. Amounts are minor units, negative when money
/// leaves the balance.
///
/// @param source id of the charge or refund that caused it
/// @param type Stripe's type
/// @param category Stripe's reporting category
/// @param created epoch seconds
record BalanceTransaction(
    String id,
    String source,
    String type,
    String category,
    long amount,
    long fee,
    String currency,
    long created) {
  private static final long FEE_BASIS_POINTS = 150;
  private static final long FEE_FIXED = 25;
  private static final long BASIS_POINTS = 10_000;
  private static final long DISPUTE_FEE = 2_000;

  static BalanceTransaction charge(String source, long amount, String currency, long now) {
    return new BalanceTransaction(
        RandomIds.next("txn_"), source, "charge", "charge", amount, fee(amount), currency, now);
  }

  /// A capture of less than was authorised books the whole charge and takes the rest back.
  static BalanceTransaction partialCapture(String source, long rest, String currency, long now) {
    return new BalanceTransaction(
        RandomIds.next("txn_"),
        source,
        "payment_failure_refund",
        "partial_capture_reversal",
        -rest,
        -rest * FEE_BASIS_POINTS / BASIS_POINTS,
        currency,
        now);
  }

  static BalanceTransaction refund(Refund refund) {
    return new BalanceTransaction(
        RandomIds.next("txn_"),
        refund.id(),
        "refund",
        "refund",
        -refund.amount(),
        0,
        refund.currency(),
        refund.created());
  }

  /// What the bank takes back while the payment is disputed, with the fee for it.
  static BalanceTransaction dispute(Dispute dispute, long now) {
    return new BalanceTransaction(
        RandomIds.next("txn_"),
        dispute.id(),
        "adjustment",
        "dispute",
        -dispute.amount(),
        DISPUTE_FEE,
        dispute.currency(),
        now);
  }

  /// The shop has won: the money comes back, and so does the fee.
  static BalanceTransaction disputeReversal(Dispute dispute, long now) {
    return new BalanceTransaction(
        RandomIds.next("txn_"),
        dispute.id(),
        "adjustment",
        "dispute_reversal",
        dispute.amount(),
        -DISPUTE_FEE,
        dispute.currency(),
        now);
  }

  private static long fee(long amount) {
    return Math.min(amount, amount * FEE_BASIS_POINTS / BASIS_POINTS + FEE_FIXED);
  }
}
