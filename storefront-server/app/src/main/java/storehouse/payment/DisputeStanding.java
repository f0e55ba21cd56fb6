package storehouse.payment;

/// Where a dispute stands.
public enum DisputeStanding {
  /// The gateway told of it, and has not shown it yet.
  TOLD,
  /// The bank asks, and has not taken any money.
  INQUIRY,
  /// The bank has its answer, and has not taken any money.
  INQUIRY_UNDER_REVIEW,
  /// The bank asks no more, and has not taken any money.
  INQUIRY_CLOSED,
  NEEDS_RESPONSE,
  UNDER_REVIEW,
  WON,
  LOST,
  /// The shop gave in.
  ACCEPTED,
  /// Nobody answered in time.
  EXPIRED;

  /// Whether the shop can still say something.
  public boolean isAwaited() {
    return this == INQUIRY || this == NEEDS_RESPONSE;
  }
}
