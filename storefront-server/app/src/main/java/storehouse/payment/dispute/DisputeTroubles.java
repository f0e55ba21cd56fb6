package storehouse.payment.dispute;

import java.time.Duration;
import java.time.Instant;
import storehouse.payment.DisputeTrouble;
import storehouse.payment.DisputeTrouble.Kind;
import storehouse.payment.gateway.dispute.DisputeAnswer;

/// What an answer says about what stands in the way.
final class DisputeTroubles {

  /// A gateway may tell of a dispute before it shows it; what it does not show in so long, there is
  /// not.
  private static final Duration UNTIL_IT_IS_SHOWN = Duration.ofDays(30);

  private DisputeTroubles() {}

  /// The watch over a dispute that has become `after`.
  static Watch of(Heard heard, boolean believed, Dispute after, Instant now) {
    Watch watch = after.watch();
    return switch (heard.answer()) {
      case DisputeAnswer.Seen(var seen) when !believed ->
          watch.failed(new DisputeTrouble(Kind.DOES_NOT_FIT, "order " + seen.orderId()));
      // What hinders the sending is not gone because the gateway can be read.
      case DisputeAnswer.Seen _ when after.owed().isPresent() ->
          heard.isALook() ? watch : watch.failed(noAnswer("not taken"));
      case DisputeAnswer.Lost(_, var why) -> watch.failed(noAnswer(why));
      case DisputeAnswer.NotNow(var why) -> watch.failed(new DisputeTrouble(Kind.NOT_SENT, why));
      case DisputeAnswer.NotKnown() ->
          isShownLate(after, now)
              ? watch.clear()
              : watch.failed(new DisputeTrouble(Kind.NOT_SHOWN, ""));
      case DisputeAnswer.Seen _,
          DisputeAnswer.Taken _,
          DisputeAnswer.Refused _,
          DisputeAnswer.NotOurs _ ->
          watch.clear();
    };
  }

  private static DisputeTrouble noAnswer(String why) {
    return new DisputeTrouble(Kind.NO_ANSWER, why);
  }

  private static boolean isShownLate(Dispute dispute, Instant now) {
    return dispute.state() instanceof DisputeState.Told
        && !now.isBefore(dispute.openedAt().plus(UNTIL_IT_IS_SHOWN));
  }
}
