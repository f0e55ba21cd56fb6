package storehouse.simulators.adyen;

/// Something that befell a payment without the shop asking: a step of a dispute, or its expiry.
///
/// @param pspReference the dispute's own, the same for all its steps
/// @param amount minor units
/// @param at epoch seconds
record Incident(String pspReference, Event event, long amount, String reason, long at) {

  /// Named as Adyen names the event.
  enum Event {
    REQUEST_FOR_INFORMATION(0, "Unresponded"),
    NOTIFICATION_OF_FRAUD(0, ""),
    NOTIFICATION_OF_CHARGEBACK(0, "Undefended"),
    CHARGEBACK(1, "Undefended"),
    INFORMATION_SUPPLIED(0, "Pending"),
    ISSUER_RESPONSE_TIMEFRAME_EXPIRED(0, "Won"),
    CHARGEBACK_REVERSED(-1, "Won"),
    SECOND_CHARGEBACK(1, "Lost"),
    PREARBITRATION_WON(0, "Won"),
    PREARBITRATION_LOST(0, "Lost"),
    DISPUTE_DEFENSE_PERIOD_ENDED(0, "Lost"),
    EXPIRE(0, "");

    private final int taken;
    private final String disputeStatus;

    Event(int taken, String disputeStatus) {
      this.taken = taken;
      this.disputeStatus = disputeStatus;
    }

    /// What Adyen says to it of a chargeback.
    String disputeStatus() {
      return disputeStatus;
    }

    /// What Adyen says to it of an inquiry.
    String inquiryStatus() {
      return switch (this) {
        case REQUEST_FOR_INFORMATION -> "Unresponded";
        case INFORMATION_SUPPLIED -> "Responded";
        default -> "Expired";
      };
    }
  }

  /// What it takes from the shop's balance, negative when it gives back.
  long taken() {
    return event.taken * amount;
  }
}
