package storehouse.notification;

/// What became of a mail that was to be handed over.
sealed interface Delivery {

  record Delivered() implements Delivery {}

  /// The mail server has it not; it may be offered again.
  record NotDelivered(String why) implements Delivery {}

  /// The mail server will not take this mail.
  record Rejected(String why) implements Delivery {}

  /// The connection broke while the mail was handed over.
  record Uncertain(String why) implements Delivery {}
}
