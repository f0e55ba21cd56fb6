package storehouse.order;

/// Why an order is on hold. The name is stored.
public enum HoldReason {
  FRAUD,
  ADDRESS,
  PAYMENT,
  CUSTOMER_ASKED,
  OTHER
}
