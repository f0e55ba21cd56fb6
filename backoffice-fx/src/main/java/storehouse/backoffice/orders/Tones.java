package storehouse.backoffice.orders;

import java.util.Optional;
import java.util.Set;

/// How a state is toned beside its word: bad, to be watched, or neither.
final class Tones {

  private static final Set<String> BAD =
      Set.of("CANCELLED", "DECLINED", "COMPENSATED", "NEEDS_PERSON", "REFUSED", "FAILED");
  private static final Set<String> WATCHED =
      Set.of(
          "PENDING",
          "REQUIRES_ACTION",
          "UNKNOWN",
          "COMPENSATING",
          "WAITING",
          "DEADLINE",
          "VOIDED",
          "REFUNDED",
          "UNDONE");

  private Tones() {}

  static Optional<String> of(String state) {
    if (BAD.contains(state)) {
      return Optional.of("bad");
    }
    return WATCHED.contains(state) ? Optional.of("watched") : Optional.empty();
  }
}
