package storehouse.fulfilment.handover;

import storehouse.fulfilment.AcceptOrder;

/// What the warehouses know of an order: their verdict, and the newest version of its holds that
/// they heard of, and how often it was changed.
record Handover(Verdict verdict, long holdVersion, int changes) {

  Handover with(Verdict decided) {
    return new Handover(decided, holdVersion, changes);
  }

  /// Whether somebody has put the order on hold, or changed it, since this was asked for.
  boolean isNewerThan(AcceptOrder order) {
    return holdVersion > order.holdVersion();
  }
}
