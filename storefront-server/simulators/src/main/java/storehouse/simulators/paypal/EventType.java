package storehouse.simulators.paypal;

/// The webhooks that this gateway sends, in PayPal's names and words.
enum EventType {
  ORDER_APPROVED(
      "CHECKOUT.ORDER.APPROVED", "checkout-order", "An order has been approved by buyer"),
  AUTHORIZATION_CREATED(
      "PAYMENT.AUTHORIZATION.CREATED", "authorization", "A payment authorization was created"),
  AUTHORIZATION_VOIDED(
      "PAYMENT.AUTHORIZATION.VOIDED", "authorization", "A payment authorization was voided"),
  CAPTURE_COMPLETED("PAYMENT.CAPTURE.COMPLETED", "capture", "Payment completed"),
  CAPTURE_DECLINED("PAYMENT.CAPTURE.DECLINED", "capture", "A payment capture was declined"),
  CAPTURE_REFUNDED("PAYMENT.CAPTURE.REFUNDED", "refund", "A capture payment was refunded"),
  CAPTURE_REVERSED("PAYMENT.CAPTURE.REVERSED", "refund", "A capture payment was reversed"),
  REFUND_FAILED("PAYMENT.REFUND.FAILED", "refund", "A payment refund failed"),
  DISPUTE_CREATED("CUSTOMER.DISPUTE.CREATED", "dispute", "A new dispute opened"),
  DISPUTE_UPDATED("CUSTOMER.DISPUTE.UPDATED", "dispute", "A dispute was updated"),
  DISPUTE_RESOLVED("CUSTOMER.DISPUTE.RESOLVED", "dispute", "A dispute was resolved");

  private final String wireName;
  private final String resource;
  private final String summary;

  EventType(String wireName, String resource, String summary) {
    this.wireName = wireName;
    this.resource = resource;
    this.summary = summary;
  }

  String wireName() {
    return wireName;
  }

  /// The kind of thing that the event is about.
  String resource() {
    return resource;
  }

  String summary() {
    return summary;
  }
}
