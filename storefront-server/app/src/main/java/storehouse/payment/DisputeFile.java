package storehouse.payment;

import java.util.List;
import java.util.Optional;

/// Everything that is kept of a dispute; the timeline is oldest first. `draft` grows by one version
/// with each time that somebody writes.
public record DisputeFile(
    DisputeSummary summary,
    Optional<DisputeEvidence> draft,
    int draftVersion,
    Optional<String> draftedBy,
    Optional<DisputeProposal> proposal,
    List<DisputeMoment> timeline) {}
