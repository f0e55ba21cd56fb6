package storehouse.order;

/// Somebody wants an order to wait; `note` says what is missing, and may be empty unless the reason
/// is OTHER.
public record PlaceHold(long orderId, HoldReason reason, String note, String actor) {}
