package storehouse.payment.stray;

/// What was found out about a stray payment.
public enum StrayVerdict {
  /// The gateway does not say that it is of the order which the note named.
  NOT_OURS,
  /// Its payment was stored meanwhile.
  KNOWN,
  /// The order has another payment. A person has to look.
  CONTRADICTED,
  /// It is a payment of the shop now, and one to be given back.
  GIVEN_BACK
}
