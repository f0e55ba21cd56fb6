package storehouse.payment.events;

/// The bank has so much more of the order's payment because of a dispute. `dispute` is the
/// gateway's name of it. One that grows is opened for the difference, and one that was won for all
/// of it when the bank comes a second time.
public record DisputeOpened(
    String orderId, String gateway, String dispute, long minorUnits, String currency) {}
