package storehouse.payment.dispute;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.payment.DisputeTrouble;

/// How a dispute is attended to. `told` counts the news; `failures` counts the looks and requests
/// in a row that led to nothing, because of `trouble`; `askedAt` is since when something is wanted
/// of the gateway; until `heldUntil` one node attends to it, and no other one.
public record Watch(
    int told,
    int failures,
    Optional<DisputeTrouble> trouble,
    @Nullable Instant askedAt,
    @Nullable Instant heldUntil) {

  static final Watch FIRST = new Watch(1, 0, Optional.empty(), null, null);

  Watch failed(DisputeTrouble why) {
    return new Watch(told, failures + 1, Optional.of(why), askedAt, heldUntil);
  }

  /// Nothing is in the way, or not any more.
  Watch clear() {
    return new Watch(told, 0, Optional.empty(), askedAt, heldUntil);
  }

  Watch asking(Instant now) {
    return new Watch(told, 0, Optional.empty(), now, heldUntil);
  }

  Watch held(@Nullable Instant until) {
    return new Watch(told, failures, trouble, askedAt, until);
  }

  boolean isHeld(Instant now) {
    return heldUntil != null && now.isBefore(heldUntil);
  }

  /// Whether what the shop wants is known not to have been done.
  boolean isNotSent() {
    return trouble.filter(it -> it.kind() == DisputeTrouble.Kind.NOT_SENT).isPresent();
  }
}
