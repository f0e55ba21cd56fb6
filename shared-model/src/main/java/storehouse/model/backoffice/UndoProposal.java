package storehouse.model.backoffice;

import org.jspecify.annotations.Nullable;

/// Why a saga should be undone by force.
public record UndoProposal(@Nullable String reason) {}
