package storehouse.model.shop;

import org.jspecify.annotations.Nullable;

/// An RFC 9457 problem; `type` is stable, `detail` is for people. `version` is there where an edit
/// lost to another: what it is now.
public record ProblemDetail(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    @Nullable Long version) {}
