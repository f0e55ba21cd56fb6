package storehouse.order;

/// The order axis; payment and shipments are axes of their own.
public enum OrderStatus {
  PENDING,
  CONFIRMED,
  CANCELLED,
  COMPLETED
}
