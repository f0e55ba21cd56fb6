package storehouse.payment;

/// Where a payment is to be looked for: coarser than [PaymentStatus], so that one that goes its
/// usual way only moves once.
public enum PaymentStanding {
  /// Neither taken nor given back yet.
  UNDER_WAY,
  /// The shopper has to pass the bank's challenge.
  REQUIRES_ACTION,
  UNKNOWN,
  /// The gateway has taken a request, and will tell its outcome.
  WITH_GATEWAY,
  CAPTURED,
  /// Given back in full.
  REFUNDED,
  DECLINED,
  /// Held once, and let go by the gateway although nobody here had asked for it.
  EXPIRED,
  /// Given back unused, or never to be used.
  VOIDED
}
