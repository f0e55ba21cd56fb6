package storehouse.order;

/// What became of a cancellation.
public sealed interface CancelResult {

  /// The order is cancelled, now or earlier: everything was given back.
  record Cancelled() implements CancelResult {}

  /// It will be cancelled unless a parcel has just left; nobody has to ask again.
  record UnderWay() implements CancelResult {}

  /// A parcel has left, so nothing was cancelled.
  record TooLate() implements CancelResult {}
}
