package storehouse.order;

import java.time.Instant;
import java.util.Optional;

/// Why an order waits or waited, who wanted that, and who ended it.
public record HoldView(
    long id,
    HoldReason reason,
    String note,
    String placedBy,
    Instant placedAt,
    Optional<Release> release) {

  /// `by` is a member of staff, or `system` when there was nothing left to hold.
  public record Release(String by, Instant at) {}
}
