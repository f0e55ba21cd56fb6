package storehouse.order.crash;

/// When a node dies at a boundary, or loses the connection to the store.
public enum Moment {
  /// The transaction has not begun, the request is not sent.
  BEFORE,
  /// The transaction is whole and its commit never arrives; the request is on its way, and arrives
  /// when another node goes on already.
  SENT,
  /// It is carried out, and nobody hears the answer.
  APPLIED,
  /// The answer is there. Nothing was done with it yet.
  AFTER
}
