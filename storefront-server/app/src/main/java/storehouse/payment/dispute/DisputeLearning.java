package storehouse.payment.dispute;

import java.time.Instant;
import java.util.Optional;
import storehouse.payment.dispute.Dispute.Sent.Wanted;
import storehouse.payment.dispute.DisputeState.Accepted;
import storehouse.payment.dispute.DisputeState.Expired;
import storehouse.payment.dispute.DisputeState.Inquiry;
import storehouse.payment.dispute.DisputeState.Lost;
import storehouse.payment.dispute.DisputeState.NeedsResponse;
import storehouse.payment.dispute.DisputeState.UnderReview;
import storehouse.payment.dispute.DisputeState.Won;
import storehouse.payment.gateway.dispute.DisputeAnswer;
import storehouse.payment.gateway.dispute.GatewayDispute;

/// What an answer of the gateway makes of a dispute. It only moves on, because an answer may be an
/// old one that was overtaken, and a fact may come late.
final class DisputeLearning {

  private DisputeLearning() {}

  static Dispute from(DisputeAnswer answer, Dispute before, Instant now) {
    return switch (answer) {
      case DisputeAnswer.Seen(var seen) -> seen(before, seen, now);
      case DisputeAnswer.Taken() -> taken(before, now);
      case DisputeAnswer.Refused _ -> before.owed().isPresent() ? before.refused() : before;
      case DisputeAnswer.NotKnown() -> before;
      case DisputeAnswer.Lost(var keySpent, _) -> keySpent ? before.withNextKey() : before;
    };
  }

  private static Dispute seen(Dispute before, GatewayDispute seen, Instant now) {
    Dispute after = before.as(seen);
    DisputeState next = state(before, seen, now);
    int forward = Integer.compare(next.rank(), before.state().rank());
    if (forward > 0 || (forward == 0 && next.isAwaited() && !next.equals(before.state()))) {
      after = after.at(next, now);
    }
    return after.state().isAwaited() ? after : after.answered();
  }

  private static DisputeState state(Dispute before, GatewayDispute seen, Instant now) {
    return switch (seen.stage()) {
      case INQUIRY -> new Inquiry(seen.dueBy());
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
    boolean nothingSaid = before.sent().isEmpty() && before.state().rank() < 3;
    Instant told = seen.dueBy();
    boolean inTime =
        Optional.ofNullable(told).or(before.state()::deadline).filter(now::isBefore).isPresent();
    return nothingSaid && !inTime ? new Expired() : new Lost();
  }

  private static Dispute taken(Dispute before, Instant now) {
    if (before.owed().isEmpty() || !before.state().isAwaited()) {
      return before.answered();
    }
    DisputeState next =
        switch (before.owed().get()) {
          case DEFEND -> new UnderReview();
          case ACCEPT -> new Accepted();
        };
    return before.at(next, now).answered();
  }
}
