package storehouse.order;

/// Why somebody cancels an order. The code is stored, and the shopper reads its words.
public enum CancelReason {
  /// The shopper did it.
  SHOPPER("cancelled.by-shopper"),
  /// The shopper asked staff to do it.
  SHOPPER_ASKED("cancelled.on-request"),
  SUSPECTED_FRAUD("cancelled.check-failed"),
  WRONG_ADDRESS("cancelled.address"),
  GOODS_UNAVAILABLE("cancelled.goods"),
  DUPLICATE("cancelled.duplicate");

  private final String code;

  CancelReason(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
