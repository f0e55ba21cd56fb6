package storehouse.payment;

/// What becomes of a part that was asked back.
public enum RefundPartStanding {
  /// It is given back, on its way or sent soon.
  PROMISED,
  /// It is sent once the bank has given back what it has because of a dispute.
  AWAITS_DISPUTE,
  /// So much was not left, or the gateway refused it: nobody sends it by itself.
  NOT_GIVEN_BACK
}
