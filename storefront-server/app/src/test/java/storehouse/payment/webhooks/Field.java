package storehouse.payment.webhooks;

/// What a letter says, and somebody may want it to say otherwise.
enum Field {
  AMOUNT("amount"),
  CURRENCY("currency"),
  ORDER("order"),
  REFERENCE("payment at the gateway"),
  ACCOUNT("merchant account"),
  SUCCESS("success"),
  EVENT("event");

  private final String words;

  Field(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
