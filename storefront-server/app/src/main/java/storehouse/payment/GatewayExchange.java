package storehouse.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One request to a gateway and its answer, without secrets and persons. `status` is missing when
/// no answer came, `whyLost` is there when none came or none that could be read.
public record GatewayExchange(
    Instant at,
    String method,
    String path,
    @Nullable Integer status,
    String request,
    String response,
    long millis,
    @Nullable String whyLost) {}
