package storehouse.order;

/// Why an order is not changed.
public enum EditRefusal {
  /// It is not paid yet.
  NOT_CONFIRMED,
  BEING_CANCELLED,
  /// Somebody picks already, or it has left.
  BEGUN,
  /// Another change of it is under way.
  BEING_CHANGED,
  /// It is not as they saw it.
  CHANGED_MEANWHILE,
  /// The key stands for another change.
  KEY_REUSED,
  NOTHING_TO_CHANGE,
  UNKNOWN_LINE,
  /// Units can only be taken away.
  MORE_UNITS,
  /// Some of its goods are still to come.
  AWAITS_STOCK,
  /// That is a cancellation.
  NOTHING_LEFT,
  /// It would cost more there, and nobody can take more money than was agreed to.
  COSTS_MORE,
  /// It would cost less there, which nobody has accepted yet.
  COSTS_LESS,
  /// The bank has the money that would go back, because of a dispute.
  DISPUTED,
  /// So much is not left of what was paid: it was given back already.
  GIVEN_BACK
}
