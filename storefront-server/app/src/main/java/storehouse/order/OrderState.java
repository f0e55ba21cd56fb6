package storehouse.order;

/// How an order itself stands, with what is known of it only then. Its payment and its parcels are
/// axes of their own: see `PaymentView` and `ShipmentView`.
public sealed interface OrderState {

  OrderStatus status();

  /// Accepted; nothing is promised to the shopper but that it is worked on.
  record Pending(boolean held) implements OrderState {

    @Override
    public OrderStatus status() {
      return OrderStatus.PENDING;
    }
  }

  /// Reserved and paid. While it is held nothing of it is picked or leaves, and while it awaits
  /// stock nothing of it is handed to a warehouse: some of its goods are still to come.
  record Confirmed(boolean held, boolean awaitsStock) implements OrderState {

    @Override
    public OrderStatus status() {
      return OrderStatus.CONFIRMED;
    }
  }

  /// Ended without a sale; `reason` is a code such as `payment.declined`.
  record Cancelled(String reason) implements OrderState {

    @Override
    public OrderStatus status() {
      return OrderStatus.CANCELLED;
    }
  }

  /// Everything has left.
  record Completed() implements OrderState {

    @Override
    public OrderStatus status() {
      return OrderStatus.COMPLETED;
    }
  }
}
