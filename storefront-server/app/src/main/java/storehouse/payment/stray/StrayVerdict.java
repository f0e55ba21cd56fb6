package storehouse.payment.stray;

/// What became of a stray payment in the end. Until then it is one that people are shown.
public enum StrayVerdict {
  /// By the gateway's word it is of nobody here, or of another installation.
  NOT_OURS,
  /// Its payment is stored.
  KNOWN,
  /// Nothing is held or kept there any more.
  EMPTIED,
  /// It is a payment of the shop now, and one to be given back.
  GIVEN_BACK
}
