package storehouse.order;

/// What the saga of a change needs to know; the change itself is in `order_edit`.
public record OrderEditData(long orderId, String number, String currency) {}
