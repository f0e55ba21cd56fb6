package storehouse.simulators.adyen;

/// Why a payment was not authorised, in Adyen's words and codes.
enum Refusal {
  REFUSED("Refused", "2", "05 : Do not honor"),
  NOT_AUTHENTICATED("3D Not Authenticated", "11", "3D Not Authenticated"),
  NOT_ENOUGH_BALANCE("Not enough balance", "12", "51 : Insufficient funds/over credit limit");

  private final String reason;
  private final String code;
  private final String raw;

  Refusal(String reason, String code, String raw) {
    this.reason = reason;
    this.code = code;
    this.raw = raw;
  }

  String reason() {
    return reason;
  }

  String code() {
    return code;
  }

  /// As the bank said it.
  String raw() {
    return raw;
  }
}
