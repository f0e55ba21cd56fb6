package storehouse.payment;

/// How a payment stands, in one word.
public enum PaymentStatus {
  /// Nothing was asked of the gateway yet, or its answer is awaited.
  PENDING,
  /// The shopper has to pass the bank's challenge.
  REQUIRES_ACTION,
  AUTHORISED,
  /// The gateway has taken our request, and will tell whether the bank pays.
  CAPTURE_PENDING,
  CAPTURED,
  /// The gateway has taken our request to give the authorisation back.
  VOID_PENDING,
  VOIDED,
  /// Let go by the gateway although nobody here had asked for it, such as after its time.
  EXPIRED,
  /// The bank or the gateway said no; nothing was charged.
  DECLINED,
  /// Given back in full.
  REFUNDED,
  /// The answer of the gateway was lost; we are finding out.
  UNKNOWN
}
