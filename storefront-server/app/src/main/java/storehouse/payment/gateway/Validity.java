package storehouse.payment.gateway;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// For how long an authorisation can be captured.
///
/// @param renewFrom from when on the bank may refuse to pay unless the authorisation is renewed;
///   null where the gateway has no renewals or gives no further one
/// @param until when the gateway lets go of the money by itself
/// @param renewal what the gateway calls the renewal, which is captured instead; null before
public record Validity(@Nullable Instant renewFrom, Instant until, @Nullable String renewal) {

  /// What should be over is looked at after that at the earliest.
  public static final Duration LAPSING = Duration.ofHours(1);

  /// Of a gateway that renews nothing.
  public static Validity until(Instant end) {
    return new Validity(null, end, null);
  }

  /// The gateway will not renew it.
  public Validity asItIs() {
    return new Validity(null, until, renewal);
  }

  public boolean isToBeRenewed(Instant now) {
    return renewFrom != null && !now.isBefore(renewFrom);
  }

  /// When somebody has to look at it next. What should be over may be held for a while yet: the
  /// longer it is, the later it is looked at again.
  public Instant lookAt(Instant now) {
    Instant due = renewFrom == null ? until : renewFrom;
    Duration overdue = Duration.between(due, now);
    Instant again = now.plus(overdue.compareTo(LAPSING) > 0 ? overdue : LAPSING);
    return due.isAfter(again) ? due : again;
  }
}
