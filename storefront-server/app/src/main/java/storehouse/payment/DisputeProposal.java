package storehouse.payment;

import java.time.Instant;

/// Somebody proposes to give in to a dispute, and a second person decides. The `id` is that of this
/// proposal: another one in its place has another.
public record DisputeProposal(long id, String proposedBy, Instant proposedAt, String reason) {}
