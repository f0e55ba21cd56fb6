package storehouse.simulators.stripe;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.journal.Table;
import storehouse.simulators.stripe.Dispute.Status;

/// Disputes of charges, told to the shop at each step. The bank takes the money when a dispute
/// begins, and gives it back when the shop wins.
///
/// As in Stripe's own test mode, evidence whose `uncategorized_text` is `winning_evidence` or
/// `losing_evidence` is decided at once; anything else waits for a decision.
final class Disputes {
  private static final Duration SHOP_ANSWERS_WITHIN = Duration.ofDays(7);

  private final Table<PaymentIntent> intents;
  private final Table<Dispute> rows;
  private final Movements movements;

  Disputes(Table<PaymentIntent> intents, Table<Dispute> rows, Movements movements) {
    this.intents = intents;
    this.rows = rows;
    this.movements = movements;
  }

  Table<Dispute> rows() {
    return rows;
  }

  /// What a cardholder says.
  ///
  /// @param amount minor units, null for the whole charge
  /// @param answerWithin seconds, null for as long as usual
  record Claim(@Nullable Long amount, String reason, boolean inquiry, @Nullable Long answerWithin) {
    static final Claim USUAL = new Claim(null, "fraudulent", false, null);
  }

  /// @throws StripeError 404 for an unknown intent, 400 for one of which no money was taken
  Dispute open(String intentId, Claim claim) {
    var intent =
        intents
            .find(intentId)
            .orElseThrow(() -> StripeError.noSuch("payment_intent", intentId, "payment_intent"));
    if (!(intent.stage() instanceof Stage.Captured(_, var charge))) {
      throw StripeError.invalid(
          "payment_intent_unexpected_state", "payment_intent", "Nothing was captured.");
    }
    long now = movements.now();
    var within = claim.answerWithin();
    var dispute =
        new Dispute(
            Dispute.newId(),
            intentId,
            charge.id(),
            claim.amount() == null
                ? charge.captured()
                : Math.min(claim.amount(), charge.captured()),
            intent.terms().currency(),
            claim.reason(),
            claim.inquiry() ? Status.WARNING_NEEDS_RESPONSE : Status.NEEDS_RESPONSE,
            now,
            now + (within == null ? SHOP_ANSWERS_WITHIN.toSeconds() : within),
            Map.of(),
            0);
    rows.put(dispute.id(), dispute);
    movements.tell(EventType.DISPUTE_CREATED, dispute);
    if (dispute.hasTheMoney()) {
      movements.withdrawn(dispute);
    }
    return dispute;
  }

  /// @throws StripeError 404
  Dispute get(String id) {
    var dispute = rows.find(id).orElseThrow(() -> unknown(id));
    return dispute.isOverdue(movements.now()) ? decide(id, false) : dispute;
  }

  private static StripeError unknown(String id) {
    return StripeError.noSuch("dispute", id, "dispute");
  }

  List<Dispute> of(String intent) {
    return rows.newest(Integer.MAX_VALUE, null, dispute -> dispute.paymentIntent().equals(intent));
  }

  boolean hasTakenMoneyOf(String intent) {
    return of(intent).stream().anyMatch(Dispute::hasTheMoney);
  }

  /// @throws StripeError 400 when nobody waits for the shop's word
  Dispute answer(String id, Map<String, String> evidence, boolean submit) {
    var _ = get(id);
    var answered =
        move(
            id,
            before -> {
              requireAwaited(before);
              var all = new LinkedHashMap<>(before.evidence());
              all.putAll(evidence);
              return before.with(all, submit);
            });
    movements.tell(EventType.DISPUTE_UPDATED, answered);
    return switch (submit ? answered.evidence().getOrDefault("uncategorized_text", "") : "") {
      case "winning_evidence" -> decide(id, true);
      case "losing_evidence" -> decide(id, false);
      default -> answered;
    };
  }

  private static void requireAwaited(Dispute dispute) {
    if (!dispute.status().isAwaited()) {
      throw StripeError.invalid(
          "dispute_not_awaiting_response",
          "dispute",
          "This dispute has a status of %s and can no longer be changed."
              .formatted(Wire.lower(dispute.status())));
    }
  }

  /// The shop gives in.
  ///
  /// @throws StripeError 400 when it is too late for that, or an inquiry
  Dispute close(String id) {
    requireAwaited(get(id));
    return decide(id, false);
  }

  /// An inquiry becomes a dispute: the bank takes the money, and the shop is asked anew.
  ///
  /// @throws StripeError 400 when it is none that is open
  Dispute escalate(String id) {
    long answerBy = movements.now() + SHOP_ANSWERS_WITHIN.toSeconds();
    var escalated =
        move(
            id,
            before -> {
              if (!before.status().isInquiry() || !before.status().isOpen()) {
                throw StripeError.invalid("dispute_closed", "dispute", "It is no open inquiry.");
              }
              return before.escalated(answerBy);
            });
    movements.tell(EventType.DISPUTE_UPDATED, escalated);
    movements.withdrawn(escalated);
    return escalated;
  }

  /// The bank has decided.
  ///
  /// @throws StripeError 400 when it had before
  Dispute decide(String id, boolean shopWins) {
    var decided =
        move(
            id,
            before -> {
              if (!before.status().isOpen()) {
                throw StripeError.invalid("dispute_closed", "dispute", "It is closed already.");
              }
              return before.at(
                  before.status().isInquiry()
                      ? Status.WARNING_CLOSED
                      : shopWins ? Status.WON : Status.LOST);
            });
    movements.tell(EventType.DISPUTE_CLOSED, decided);
    if (decided.status() == Status.WON) {
      movements.reinstated(decided);
    }
    return decided;
  }

  private Dispute move(String id, UnaryOperator<Dispute> change) {
    return rows.change(id, change).orElseThrow(() -> unknown(id)).after();
  }
}
