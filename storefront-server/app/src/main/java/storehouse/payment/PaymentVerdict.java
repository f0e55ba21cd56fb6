package storehouse.payment;

/// What a person read at the gateway's own desk about a payment of which the shop does not know how
/// it stands.
public enum PaymentVerdict {
  /// The amount is reserved.
  AUTHORISED,
  /// Nothing is reserved and nothing was taken.
  DECLINED,
  /// The amount was taken.
  CAPTURED,
  /// What was reserved was released.
  VOIDED
}
