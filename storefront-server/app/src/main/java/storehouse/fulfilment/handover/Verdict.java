package storehouse.fulfilment.handover;

import storehouse.platform.saga.Outcome;

/// What the warehouses answered to an order, kept for ever so that a repeat gets the same answer.
record Verdict(Kind kind, String reason) {

  static final Verdict ACCEPTED = new Verdict(Kind.ACCEPTED, "");
  static final Verdict CANCELLED = new Verdict(Kind.CANCELLED, "");

  enum Kind {
    /// Nothing was decided yet: the order is on hold, or the transaction that decides is running.
    OPEN,
    ACCEPTED,
    REFUSED,
    /// Also the tombstone of an order that never arrived.
    CANCELLED
  }

  static Verdict refused(String reason) {
    return new Verdict(Kind.REFUSED, reason);
  }

  boolean isOpen() {
    return kind == Kind.OPEN;
  }

  Outcome outcome() {
    return switch (kind) {
      case ACCEPTED -> Outcome.DONE;
      case REFUSED -> Outcome.refused(reason);
      case CANCELLED -> Outcome.refused("order.cancelled");
      case OPEN -> Outcome.ON_HOLD;
    };
  }
}
