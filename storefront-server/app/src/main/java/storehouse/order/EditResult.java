package storehouse.order;

/// What became of a change.
public sealed interface EditResult {

  /// Changed, now or earlier: parcels, stock, money and order agree.
  record Done() implements EditResult {}

  /// It goes on by itself; nobody has to ask again.
  record UnderWay() implements EditResult {}

  /// Nothing was changed.
  record Refused(EditRefusal why) implements EditResult {}
}
