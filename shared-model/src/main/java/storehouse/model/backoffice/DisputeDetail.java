package storehouse.model.backoffice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /disputes/{id}`: a dispute with everything that is kept of it, the timeline oldest first.
/// `version` is that of the draft: whoever writes or sends says which one they read.
public record DisputeDetail(
    DisputeRow dispute,
    @Nullable Evidence evidence,
    int version,
    @Nullable String draftedBy,
    @Nullable Proposal proposal,
    List<Moment> timeline) {

  /// Somebody proposes to give in; who agrees or declines names this proposal.
  public record Proposal(String id, String proposedBy, Instant proposedAt, String reason) {}

  /// What the shop has to say; `carrier` and `trackingNumber` are empty where nothing was shipped.
  public record Evidence(String statement, String carrier, String trackingNumber) {}

  /// Something that happened (`OPENED`, `WON`, ...), or what a person did (`DRAFTED`,
  /// `DEFENCE_SENT`, ...), who is named then.
  public record Moment(Instant at, String what, @Nullable String actor, String detail) {}
}
