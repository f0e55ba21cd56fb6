package storehouse.backoffice.payments;

/// What the gateway's own desk may show of a payment.
public enum Verdict {
  AUTHORISED,
  CAPTURED,
  VOIDED,
  DECLINED
}
