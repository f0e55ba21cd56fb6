package storehouse.payment.events;

/// The bank keeps so much of what it had because of a dispute: the shop has lost, has given in, or
/// has not answered in time.
public record DisputeLost(
    String orderId, String gateway, String dispute, long minorUnits, String currency) {}
