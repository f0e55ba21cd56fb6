package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A payer who wants money back from PayPal rather than from the shop. All times are epoch seconds.
///
/// @param amount minor units
/// @param evidences what the shop sent, as it was sent
record Dispute(
    String id,
    String capture,
    long amount,
    String reason,
    Status status,
    @Nullable Outcome outcome,
    List<JsonNode> evidences,
    long created,
    long due,
    long updated) {
  private static final Duration SHOP_ANSWERS_WITHIN = Duration.ofDays(10);

  enum Status {
    WAITING_FOR_SELLER_RESPONSE,
    UNDER_REVIEW,
    RESOLVED
  }

  enum Outcome {
    RESOLVED_BUYER_FAVOUR,
    RESOLVED_SELLER_FAVOUR
  }

  Dispute {
    evidences = List.copyOf(evidences);
  }

  /// @param answerWithin seconds, null for as long as usual
  static Dispute open(
      String capture, long amount, String reason, @Nullable Long answerWithin, long now) {
    var status = Status.WAITING_FOR_SELLER_RESPONSE;
    long due = now + (answerWithin == null ? SHOP_ANSWERS_WITHIN.toSeconds() : answerWithin);
    return new Dispute(
        PayPalIds.dispute(), capture, amount, reason, status, null, List.of(), now, due, now);
  }

  Dispute answered(Iterable<JsonNode> evidence, long now) {
    var more = new ArrayList<>(evidences);
    evidence.forEach(more::add);
    return new Dispute(
        id, capture, amount, reason, Status.UNDER_REVIEW, outcome, more, created, due, now);
  }

  Dispute resolved(Outcome decided, long now) {
    return new Dispute(
        id, capture, amount, reason, Status.RESOLVED, decided, evidences, created, due, now);
  }

  boolean isOpen() {
    return status != Status.RESOLVED;
  }

  /// A shop that says nothing in time has lost.
  boolean isOverdue(long now) {
    return status == Status.WAITING_FOR_SELLER_RESPONSE && now >= due;
  }
}
