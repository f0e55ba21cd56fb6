package storehouse.simulators.paypal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Money that is set aside for the shop, or was to be. All times are epoch seconds.
///
/// @param parent the authorisation that this one renews, null for an original; both draw on the
///   same money
/// @param amount minor units
record Authorization(
    String id, @Nullable String parent, long amount, State state, long created, long expires) {
  private static final Duration VALID = Duration.ofDays(29);
  private static final Duration HONOUR_PERIOD = Duration.ofDays(3);

  enum State {
    GRANTED,
    DENIED,
    VOIDED
  }

  static Authorization original(long amount, boolean granted, long now) {
    var state = granted ? State.GRANTED : State.DENIED;
    long expires = now + VALID.toSeconds();
    return new Authorization(PayPalIds.resource(), null, amount, state, now, expires);
  }

  /// A new honour period; the end stays that of the original.
  Authorization renew(long renewedAmount, long now) {
    return new Authorization(PayPalIds.resource(), id, renewedAmount, State.GRANTED, now, expires);
  }

  Authorization voided() {
    return new Authorization(id, parent, amount, State.VOIDED, created, expires);
  }

  /// The original's id: what is captured from one of a family is captured from all of it.
  String family() {
    return parent == null ? id : parent;
  }

  boolean isOriginal() {
    return parent == null;
  }

  boolean isGranted() {
    return state == State.GRANTED;
  }

  boolean lapsesBy(long now) {
    return isGranted() && now >= expires;
  }

  boolean isHonouredAt(long now) {
    return now < created + HONOUR_PERIOD.toSeconds();
  }
}
