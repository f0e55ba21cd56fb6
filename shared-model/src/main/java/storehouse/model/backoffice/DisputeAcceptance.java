package storehouse.model.backoffice;

import org.jspecify.annotations.Nullable;

/// Why the shop gives in.
public record DisputeAcceptance(@Nullable String reason) {}
