package storehouse.simulators.stripe;

/// The webhooks that the shop is told about.
enum EventType {
  AMOUNT_CAPTURABLE_UPDATED("payment_intent.amount_capturable_updated"),
  REQUIRES_ACTION("payment_intent.requires_action"),
  SUCCEEDED("payment_intent.succeeded"),
  PAYMENT_FAILED("payment_intent.payment_failed"),
  CANCELED("payment_intent.canceled"),
  REFUNDED("charge.refunded"),
  REFUND_UPDATED("refund.updated"),
  REFUND_FAILED("refund.failed"),
  DISPUTE_CREATED("charge.dispute.created"),
  DISPUTE_UPDATED("charge.dispute.updated"),
  DISPUTE_CLOSED("charge.dispute.closed"),
  DISPUTE_FUNDS_WITHDRAWN("charge.dispute.funds_withdrawn"),
  DISPUTE_FUNDS_REINSTATED("charge.dispute.funds_reinstated");

  private final String wireName;

  EventType(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }
}
