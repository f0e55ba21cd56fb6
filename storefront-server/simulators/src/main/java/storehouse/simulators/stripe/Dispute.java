package storehouse.simulators.stripe;

import java.util.Map;
import storehouse.simulators.cards.RandomIds;

/// A cardholder who wants the money of a charge back from the bank. All times are epoch seconds.
///
/// @param amount minor units
/// @param evidence what the shop gave, by Stripe's names
/// @param submissions how often evidence went to the bank
record Dispute(
    String id,
    String paymentIntent,
    String charge,
    long amount,
    String currency,
    String reason,
    Status status,
    long created,
    long dueBy,
    Map<String, String> evidence,
    int submissions) {

  /// Named as Stripe names it, in upper case.
  enum Status {
    WARNING_NEEDS_RESPONSE,
    WARNING_UNDER_REVIEW,
    WARNING_CLOSED,
    NEEDS_RESPONSE,
    UNDER_REVIEW,
    WON,
    LOST;

    boolean isInquiry() {
      return this == WARNING_NEEDS_RESPONSE
          || this == WARNING_UNDER_REVIEW
          || this == WARNING_CLOSED;
    }

    boolean isAwaited() {
      return this == WARNING_NEEDS_RESPONSE || this == NEEDS_RESPONSE;
    }

    boolean isOpen() {
      return isAwaited() || this == WARNING_UNDER_REVIEW || this == UNDER_REVIEW;
    }
  }

  static String newId() {
    return RandomIds.next("dp_");
  }

  Dispute at(Status next) {
    return new Dispute(
        id,
        paymentIntent,
        charge,
        amount,
        currency,
        reason,
        next,
        created,
        dueBy,
        evidence,
        submissions);
  }

  Dispute with(Map<String, String> given, boolean submitted) {
    var now = submitted ? answered() : this;
    return new Dispute(
        id,
        paymentIntent,
        charge,
        amount,
        currency,
        reason,
        now.status,
        created,
        dueBy,
        Map.copyOf(given),
        submitted ? submissions + 1 : submissions);
  }

  /// The bank was not content with what it was told, and takes the money.
  Dispute escalated(long answerBy) {
    return new Dispute(
        id,
        paymentIntent,
        charge,
        amount,
        currency,
        reason,
        Status.NEEDS_RESPONSE,
        created,
        answerBy,
        evidence,
        submissions);
  }

  private Dispute answered() {
    return at(status.isInquiry() ? Status.WARNING_UNDER_REVIEW : Status.UNDER_REVIEW);
  }

  /// A shop that says nothing in time has lost; an inquiry just ends.
  boolean isOverdue(long now) {
    return status.isAwaited() && now >= dueBy;
  }

  /// The bank has taken the money, and not given it back.
  boolean hasTheMoney() {
    return !status.isInquiry() && status != Status.WON;
  }
}
