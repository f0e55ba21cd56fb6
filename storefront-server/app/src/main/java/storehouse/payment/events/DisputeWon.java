package storehouse.payment.events;

/// The bank has given back so much of what it had because of a dispute: all of it when the shop has
/// won, or a part when less is disputed or lost than was at first.
public record DisputeWon(
    String orderId, String gateway, String dispute, long minorUnits, String currency) {}
