package storehouse.payment.dispute;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import storehouse.payment.dispute.Dispute.Sent.Wanted;
import storehouse.payment.dispute.DisputeState.Accepted;
import storehouse.payment.dispute.DisputeState.Expired;
import storehouse.payment.dispute.DisputeState.Inquiry;
import storehouse.payment.dispute.DisputeState.InquiryClosed;
import storehouse.payment.dispute.DisputeState.InquiryUnderReview;
import storehouse.payment.dispute.DisputeState.Lost;
import storehouse.payment.dispute.DisputeState.NeedsResponse;
import storehouse.payment.dispute.DisputeState.UnderReview;
import storehouse.payment.dispute.DisputeState.Won;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.dispute.DisputeAnswer;
import storehouse.payment.gateway.dispute.GatewayDispute;

/// What an answer of the gateway makes of a dispute. It only moves on, because an answer may be an
/// old one that was overtaken, and a fact may come late.
final class DisputeLearning {

  /// A day less than the gateway that keeps them and cannot be read.
  static final Duration KEYS_KEPT = Duration.ofDays(6);

  private DisputeLearning() {}

  static Dispute from(Heard heard, Dispute before, Recovery recovery, Instant now) {
    return switch (heard.answer()) {
      case DisputeAnswer.Seen(var seen) -> stillSaid(seen(before, seen, now), recovery, now);
      case DisputeAnswer.Taken() -> heard.isAbout(before) ? taken(before, now) : before;
      case DisputeAnswer.Refused _ -> heard.isAbout(before) ? before.withNothingAsked() : before;
      case DisputeAnswer.Lost(var keySpent, _) ->
          keySpent && heard.isAbout(before) ? before.withNextKey() : before;
      case DisputeAnswer.NotNow _, DisputeAnswer.NotKnown _, DisputeAnswer.NotOurs _ -> before;
    };
  }

  private static Dispute seen(Dispute before, GatewayDispute seen, Instant now) {
    DisputeState next = state(before, seen, now);
    int forward = Integer.compare(next.rank(), before.state().rank());
    Dispute after = before;
    if (forward > 0) {
      after = escalated(before, next).as(seen).at(next, now);
    } else if (!before.state().isClosed()) {
      boolean otherDeadline = forward == 0 && next.deadline().isPresent();
      after = before.as(seen);
      after = otherDeadline && !next.equals(before.state()) ? after.at(next, now) : after;
    }
    return after.state().isAwaited() ? after : after.answered();
  }

  /// What was said to an inquiry says nothing to the bank that takes the money: the shop is asked
  /// anew.
  private static Dispute escalated(Dispute before, DisputeState next) {
    boolean anew = before.state().isInquiry() && next instanceof NeedsResponse;
    return anew && before.sent().isPresent() ? before.withNothingAsked() : before;
  }

  private static DisputeState state(Dispute before, GatewayDispute seen, Instant now) {
    return switch (seen.stage()) {
      case INQUIRY -> new Inquiry(seen.dueBy());
      case INQUIRY_UNDER_REVIEW -> new InquiryUnderReview();
      case INQUIRY_CLOSED -> new InquiryClosed();
      case NEEDS_RESPONSE -> new NeedsResponse(seen.dueBy());
      case UNDER_REVIEW -> new UnderReview();
      case WON -> new Won();
      case LOST -> lost(before, seen, now);
    };
  }

  private static DisputeState lost(Dispute before, GatewayDispute seen, Instant now) {
    if (before.isAsked(Wanted.ACCEPT)) {
      return new Accepted();
    }
    boolean nothingSaid =
        before.sent().isEmpty() && before.state().rank() < new UnderReview().rank();
    Instant told = seen.dueBy();
    boolean inTime =
        Optional.ofNullable(told).or(before.state()::deadline).filter(now::isBefore).isPresent();
    return nothingSaid && !inTime ? new Expired() : new Lost();
  }

  private static Dispute taken(Dispute before, Instant now) {
    if (!before.state().isAwaited()) {
      return before.answered();
    }
    DisputeState next =
        switch (before.owed().orElseThrow()) {
          case DEFEND -> before.state().isInquiry() ? new InquiryUnderReview() : new UnderReview();
          case ACCEPT -> new Accepted();
        };
    return before.at(next, now).answered();
  }

  /// After the deadline nothing is sent any more. Nor is anything repeated whose key the gateway
  /// may have forgotten, where nobody can look whether it arrived.
  private static Dispute stillSaid(Dispute dispute, Recovery recovery, Instant now) {
    if (dispute.owed().isEmpty()) {
      return dispute;
    }
    boolean late = dispute.state().deadline().filter(due -> !now.isBefore(due)).isPresent();
    Instant asked = dispute.watch().askedAt();
    boolean forgotten =
        recovery == Recovery.REPEAT
            && !dispute.watch().isNotSent()
            && asked != null
            && !now.isBefore(asked.plus(KEYS_KEPT));
    return late || forgotten ? dispute.withNothingAsked() : dispute;
  }
}
