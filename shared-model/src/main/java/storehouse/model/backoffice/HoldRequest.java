package storehouse.model.backoffice;

import org.jspecify.annotations.Nullable;

/// `POST /orders/{number}/holds`: the order waits until it is released. A `note` of at most 500
/// characters says what is missing; the reason `OTHER` needs one.
public record HoldRequest(@Nullable String reason, @Nullable String note) {}
