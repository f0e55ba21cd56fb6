package storehouse.payment;

/// Where a dispute stands.
public enum DisputeStanding {
  /// The bank asks, and has not taken any money.
  INQUIRY,
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
