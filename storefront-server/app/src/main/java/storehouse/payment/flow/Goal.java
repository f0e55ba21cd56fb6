package storehouse.payment.flow;

/// What somebody wants of a payment.
public enum Goal {
  AUTHORISE,
  CAPTURE,
  /// Cancel what was authorised, refund what was captured: void and refund are the same wish, and
  /// only the gateway knows which of the two it takes.
  GIVE_BACK,
  /// Only know how it stands.
  FIND_OUT,
  /// Know how it stands although that seemed to be known: somebody tells news of it.
  CHECK
}
