package storehouse.payment.gateway.said;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One request and its answer, without secrets. `status` is missing when no answer came, `whyLost`
/// is there when none came or none that could be read.
public record Exchange(
    Instant at,
    String method,
    String path,
    @Nullable Integer status,
    String request,
    String response,
    long millis,
    @Nullable String whyLost) {}
