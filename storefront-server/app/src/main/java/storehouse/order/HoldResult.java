package storehouse.order;

/// What became of a hold or of its release.
public sealed interface HoldResult {

  /// So it is, now or since earlier.
  record Done() implements HoldResult {}

  /// The last parcel has left, so there was nothing to hold.
  record TooLate() implements HoldResult {}

  /// The order is cancelled, or is being cancelled.
  record BeingCancelled() implements HoldResult {}

  /// The order has no such hold.
  record UnknownHold() implements HoldResult {}
}
