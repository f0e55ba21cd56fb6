package storehouse.payment.webhooks;

import java.util.Optional;

/// One way to make a webhook that must not move a payment.
record Forgery(String name, Expected expected, Maker maker) {

  enum Expected {
    /// Answered as no webhook of ours, at no cost for the store.
    REFUSED,
    /// Signed by the gateway, and kept as one that does not fit to the payment.
    CONTRADICTED,
    /// No news; what is believed of it may be answered either way, and changes nothing.
    HARMLESS
  }

  /// Empty where the gateway's letters cannot be treated so.
  @FunctionalInterface
  interface Maker {
    Optional<Sent> make(Case about);
  }

  record Sent(String gateway, Letter letter) {}

  static Forgery refused(String name, Maker maker) {
    return new Forgery(name, Expected.REFUSED, maker);
  }

  static Forgery contradicted(String name, Maker maker) {
    return new Forgery(name, Expected.CONTRADICTED, maker);
  }

  static Forgery harmless(String name, Maker maker) {
    return new Forgery(name, Expected.HARMLESS, maker);
  }
}
