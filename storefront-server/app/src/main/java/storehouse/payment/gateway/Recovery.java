package storehouse.payment.gateway;

/// How a gateway lets us find out what became of a request whose answer was lost.
public enum Recovery {
  /// The payment can be read under its id, and that is done before anything is repeated.
  READ,
  /// Nothing can be read. The same request under the same key is answered with what became of the
  /// first; besides, the outcome of everything is told by webhook.
  REPEAT
}
