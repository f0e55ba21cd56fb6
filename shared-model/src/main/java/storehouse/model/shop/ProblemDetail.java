package storehouse.model.shop;

import org.jspecify.annotations.Nullable;

/// An RFC 9457 problem; `type` is stable, `detail` is for people.
public record ProblemDetail(
    String type, String title, int status, @Nullable String detail, @Nullable String instance) {}
