package storehouse.model.backoffice;

import org.jspecify.annotations.Nullable;

/// What the shop will say in a dispute; `version` is that of the draft which was read.
public record DisputeDraft(
    int version,
    @Nullable String statement,
    @Nullable String carrier,
    @Nullable String trackingNumber) {}
