package storehouse.payment;

import java.time.Duration;
import java.util.Optional;

/// Which payments somebody looks for, newest first: at least so old, and older than that of the
/// order `before` (0 for the first page).
///
/// @param proposed only those for which something was proposed, with nothing else asked
public record PaymentQuery(
    Optional<PaymentStanding> standing,
    Optional<String> gateway,
    boolean proposed,
    Duration olderThan,
    long before,
    int limit) {}
