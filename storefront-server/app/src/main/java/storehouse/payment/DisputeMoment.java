package storehouse.payment;

import java.time.Instant;
import java.util.Optional;

/// Something that happened to a dispute, or that a person did to it.
public record DisputeMoment(Instant at, Kind kind, Optional<String> actor, String detail) {

  public enum Kind {
    OPENED_AS_INQUIRY,
    INQUIRY_UNDER_REVIEW,
    INQUIRY_CLOSED,
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
    /// The gateway does not take it now; it is tried again.
    NOT_SENT_YET,
    /// It is not tried any more, and nobody has confirmed it.
    NOT_SENT,
    UNDER_REVIEW,
    WON,
    LOST,
    ACCEPTED,
    EXPIRED
  }
}
