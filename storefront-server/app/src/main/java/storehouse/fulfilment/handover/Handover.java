package storehouse.fulfilment.handover;

import storehouse.fulfilment.AcceptOrder;

/// What the warehouses know of an order: their verdict, and the newest version of its holds that
/// they heard of.
record Handover(Verdict verdict, long holdVersion) {

  Handover with(Verdict decided) {
    return new Handover(decided, holdVersion);
  }

  /// Whether somebody has put the order on hold, or changed it, since this was asked for.
  boolean isNewerThan(AcceptOrder order) {
    return holdVersion > order.holdVersion();
  }
}
