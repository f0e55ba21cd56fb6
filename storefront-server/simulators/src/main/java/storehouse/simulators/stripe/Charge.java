package storehouse.simulators.stripe;

import storehouse.simulators.cards.RandomIds;

/// Money that a bank has set aside for the shop. Amounts are minor units.
///
/// @param captured 0 until the capture, which happens once and releases the rest
/// @param capturedAt epoch seconds, 0 until the capture
record Charge(String id, long authorised, long captured, long capturedAt, long refunded) {

  static Charge authorised(long amount) {
    return new Charge(RandomIds.next("ch_"), amount, 0, 0, 0);
  }

  Charge capture(long amount, long at) {
    return new Charge(id, authorised, amount, at, refunded);
  }

  Charge refund(long amount) {
    return new Charge(id, authorised, captured, capturedAt, Math.addExact(refunded, amount));
  }

  long refundable() {
    return captured - refunded;
  }
}
