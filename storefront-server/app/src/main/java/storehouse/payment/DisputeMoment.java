package storehouse.payment;

import java.time.Instant;
import java.util.Optional;

/// Something that happened to a dispute, or that a person did to it.
public record DisputeMoment(Instant at, Kind kind, Optional<String> actor, String detail) {

  public enum Kind {
    OPENED_AS_INQUIRY,
    OPENED,
    DRAFTED,
    DEFENCE_SENT,
    DEFENCE_REFUSED,
    ACCEPTANCE_PROPOSED,
    /// Somebody decided against it.
    ACCEPTANCE_DECLINED,
    /// Who proposed it thinks otherwise.
    ACCEPTANCE_WITHDRAWN,
    ACCEPTANCE_SENT,
    ACCEPTANCE_REFUSED,
    UNDER_REVIEW,
    WON,
    LOST,
    ACCEPTED,
    EXPIRED
  }
}
