package storehouse.backoffice.payments;

/// Which payments are listed.
public enum Show {
  ANY,
  UNKNOWN,
  PROPOSED,
  UNDER_WAY,
  REQUIRES_ACTION,
  WITH_GATEWAY,
  CAPTURED,
  REFUNDED,
  DECLINED,
  VOIDED,
  EXPIRED
}
