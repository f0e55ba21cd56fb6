package storehouse.order.crash;

/// When a node dies at a boundary.
public enum Moment {
  /// The transaction has not begun, the request is not sent.
  BEFORE,
  /// The transaction is whole and not committed; the request is on its way, and nobody waits.
  DURING,
  /// It is committed; the answer is there. Nothing was done with it yet.
  AFTER
}
