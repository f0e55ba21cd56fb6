package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A payer who wants money back from PayPal rather than from the shop. All times are epoch seconds.
///
/// @param inquiry whether the payer only asks the shop, and PayPal decides nothing so far
/// @param amount minor units
/// @param refunded what the payer got back of the shop's money, once it is resolved
/// @param evidences what the shop sent, as it was sent
record Dispute(
    String id,
    String capture,
    boolean inquiry,
    long amount,
    String reason,
    Status status,
    @Nullable Outcome outcome,
    long refunded,
    List<JsonNode> evidences,
    long created,
    long due,
    long updated) {
  private static final Duration SHOP_ANSWERS_WITHIN = Duration.ofDays(10);

  enum Status {
    WAITING_FOR_SELLER_RESPONSE,
    WAITING_FOR_BUYER_RESPONSE,
    UNDER_REVIEW,
    RESOLVED
  }

  enum Outcome {
    RESOLVED_BUYER_FAVOUR,
    RESOLVED_SELLER_FAVOUR,
    CANCELED_BY_BUYER
  }

  Dispute {
    evidences = List.copyOf(evidences);
  }

  /// What a payer says.
  ///
  /// @param amount minor units, null for the whole capture
  /// @param answerWithin seconds, null for as long as usual
  record Complaint(
      String reason, boolean inquiry, @Nullable Long amount, @Nullable Long answerWithin) {}

  static Dispute open(String capture, long amount, Complaint complaint, long now) {
    var within = complaint.answerWithin();
    return new Dispute(
        PayPalIds.dispute(),
        capture,
        complaint.inquiry(),
        amount,
        complaint.reason(),
        Status.WAITING_FOR_SELLER_RESPONSE,
        null,
        0,
        List.of(),
        now,
        now + (within == null ? SHOP_ANSWERS_WITHIN.toSeconds() : within),
        now);
  }

  Dispute answered(Iterable<JsonNode> evidence, long now) {
    var more = new ArrayList<>(evidences);
    evidence.forEach(more::add);
    var next = inquiry ? Status.WAITING_FOR_BUYER_RESPONSE : Status.UNDER_REVIEW;
    return new Dispute(
        id, capture, inquiry, amount, reason, next, outcome, 0, more, created, due, now);
  }

  /// PayPal is to decide what the shop and the payer could not settle: the shop is asked anew.
  Dispute escalated(long now) {
    return new Dispute(
        id,
        capture,
        false,
        amount,
        reason,
        Status.WAITING_FOR_SELLER_RESPONSE,
        outcome,
        0,
        evidences,
        created,
        now + SHOP_ANSWERS_WITHIN.toSeconds(),
        now);
  }

  Dispute resolved(Outcome decided, long givenBack, long now) {
    return new Dispute(
        id,
        capture,
        inquiry,
        amount,
        reason,
        Status.RESOLVED,
        decided,
        givenBack,
        evidences,
        created,
        due,
        now);
  }

  boolean isOpen() {
    return status != Status.RESOLVED;
  }

  /// Whether PayPal keeps the money until it has decided.
  boolean holdsMoney() {
    return isOpen() && !inquiry;
  }

  /// A shop that says nothing in time has lost; an inquiry just ends.
  boolean isOverdue(long now) {
    return status == Status.WAITING_FOR_SELLER_RESPONSE && now >= due;
  }
}
