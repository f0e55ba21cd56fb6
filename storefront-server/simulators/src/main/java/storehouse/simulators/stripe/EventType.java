package storehouse.simulators.stripe;

/// The webhooks that the shop is told about.
enum EventType {
  AMOUNT_CAPTURABLE_UPDATED("payment_intent.amount_capturable_updated"),
  REQUIRES_ACTION("payment_intent.requires_action"),
  SUCCEEDED("payment_intent.succeeded"),
  PAYMENT_FAILED("payment_intent.payment_failed"),
  CANCELED("payment_intent.canceled"),
  REFUNDED("charge.refunded");

  private final String wireName;

  EventType(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }
}
