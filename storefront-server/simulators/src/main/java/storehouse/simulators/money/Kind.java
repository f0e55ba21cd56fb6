package storehouse.simulators.money;

/// What moves money, and what it costs.
public enum Kind {
  CAPTURED(Cost.WHOLE, false),
  /// A part of what was booked as captured and was not.
  PART_RELEASED(Cost.PERCENTAGE_BACK, false),
  /// Booked as captured, and then rejected.
  CAPTURE_FAILED(Cost.WHOLE_BACK, false),
  REFUNDED(Cost.NOTHING, true),
  /// Booked as refunded, and the money came back: it failed, or it was reversed.
  REFUND_REVERSED(Cost.NOTHING, true),
  /// Taken from the shop by its shopper's bank.
  CHARGED_BACK(Cost.DISPUTE, true),
  CHARGEBACK_REVERSED(Cost.DISPUTE_BACK, true),
  /// One half of an exchange of currencies that is booked apart.
  CONVERTED(Cost.NOTHING, false),
  /// A fee that belongs to no single payment.
  FEE(Cost.NOTHING, false),
  RESERVE_HELD(Cost.NOTHING, false),
  RESERVE_RELEASED(Cost.NOTHING, false),
  PAID_OUT(Cost.NOTHING, false),
  /// What a batch takes over from the one before or leaves to the next: never booked, only told.
  CARRIED(Cost.NOTHING, false);

  enum Cost {
    NOTHING,
    WHOLE,
    WHOLE_BACK,
    PERCENTAGE_BACK,
    DISPUTE,
    DISPUTE_BACK
  }

  private final Cost cost;
  private final boolean bought;

  Kind(Cost cost, boolean bought) {
    this.cost = cost;
    this.bought = bought;
  }

  Cost cost() {
    return cost;
  }

  /// True when a foreign currency has to be bought for it, or comes back from such a purchase.
  boolean isBought() {
    return bought;
  }

  /// True for what the rolling reserve is a part of.
  boolean isEarned() {
    return this == CAPTURED || this == PART_RELEASED || this == CAPTURE_FAILED || this == CONVERTED;
  }
}
