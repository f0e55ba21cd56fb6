package storehouse.simulators.paypal;

import org.jspecify.annotations.Nullable;

/// Money given back from a capture.
///
/// @param amount minor units
/// @param reversal true when PayPal took it from the shop for the payer
/// @param failed true when the payer's bank sent it back after all
/// @param created epoch seconds
record Refund(
    String id,
    long amount,
    boolean reversal,
    @Nullable String note,
    Ids shop,
    long created,
    boolean failed) {

  /// The names that the shop gave it.
  record Ids(@Nullable String customId, @Nullable String invoiceId) {
    static final Ids NONE = new Ids(null, null);
  }

  static Refund byShop(long amount, @Nullable String note, Ids shop, long now) {
    return new Refund(PayPalIds.resource(), amount, false, note, shop, now, false);
  }

  static Refund reversal(long amount, long now) {
    return new Refund(PayPalIds.resource(), amount, true, null, Ids.NONE, now, false);
  }

  Refund failing() {
    return new Refund(id, amount, reversal, note, shop, created, true);
  }

  String status() {
    return failed ? "FAILED" : "COMPLETED";
  }
}
