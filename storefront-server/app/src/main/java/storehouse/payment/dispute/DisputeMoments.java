package storehouse.payment.dispute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import storehouse.payment.DisputeMoment;
import storehouse.payment.DisputeMoment.Kind;
import storehouse.payment.DisputeTrouble;
import storehouse.payment.dispute.Dispute.Sent.Wanted;
import storehouse.payment.dispute.DisputeState.Accepted;
import storehouse.payment.dispute.DisputeState.Expired;
import storehouse.payment.dispute.DisputeState.Inquiry;
import storehouse.payment.dispute.DisputeState.InquiryClosed;
import storehouse.payment.dispute.DisputeState.InquiryUnderReview;
import storehouse.payment.dispute.DisputeState.Lost;
import storehouse.payment.dispute.DisputeState.NeedsResponse;
import storehouse.payment.dispute.DisputeState.Told;
import storehouse.payment.dispute.DisputeState.UnderReview;
import storehouse.payment.dispute.DisputeState.Won;
import storehouse.payment.gateway.dispute.DisputeAnswer;

/// What happened to a dispute between two of its states.
final class DisputeMoments {

  private DisputeMoments() {}

  static List<DisputeMoment> between(Dispute before, Dispute after, Heard heard, Instant now) {
    List<DisputeMoment> moments = new ArrayList<>();
    if (before.owed().isPresent() && after.sent().isEmpty()) {
      moments.add(unsaid(before, before.owed().get(), heard, now));
    }
    if (after.watch().isNotSent() && !after.watch().trouble().equals(before.watch().trouble())) {
      String why = after.watch().trouble().map(DisputeTrouble::why).orElse("");
      moments.add(moment(now, Kind.NOT_SENT_YET, why));
    }
    if (after.state().rank() != before.state().rank()) {
      kind(after.state()).ifPresent(kind -> moments.add(moment(now, kind, after.reason())));
    }
    return moments;
  }

  private static DisputeMoment unsaid(Dispute before, Wanted wanted, Heard heard, Instant now) {
    if (!(heard.answer() instanceof DisputeAnswer.Refused(var why))) {
      String hindered = before.watch().trouble().map(DisputeTrouble::why).orElse("");
      return moment(now, Kind.NOT_SENT, hindered);
    }
    boolean defence = wanted == Wanted.DEFEND;
    return moment(now, defence ? Kind.DEFENCE_REFUSED : Kind.ACCEPTANCE_REFUSED, why);
  }

  private static DisputeMoment moment(Instant at, Kind kind, String detail) {
    return new DisputeMoment(at, kind, Optional.empty(), detail);
  }

  private static Optional<Kind> kind(DisputeState state) {
    return switch (state) {
      case Told _ -> Optional.empty();
      case Inquiry _ -> Optional.of(Kind.OPENED_AS_INQUIRY);
      case InquiryUnderReview _ -> Optional.of(Kind.INQUIRY_UNDER_REVIEW);
      case InquiryClosed _ -> Optional.of(Kind.INQUIRY_CLOSED);
      case NeedsResponse _ -> Optional.of(Kind.OPENED);
      case UnderReview _ -> Optional.of(Kind.UNDER_REVIEW);
      case Won _ -> Optional.of(Kind.WON);
      case Lost _ -> Optional.of(Kind.LOST);
      case Accepted _ -> Optional.of(Kind.ACCEPTED);
      case Expired _ -> Optional.of(Kind.EXPIRED);
    };
  }
}
