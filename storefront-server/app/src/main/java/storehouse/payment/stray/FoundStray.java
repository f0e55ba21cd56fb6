package storehouse.payment.stray;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stray payment of which nothing is decided yet.
///
/// @param seenAt when a gateway first told of it
/// @param agreedAt since when nothing speaks against giving it back; null when something does
public record FoundStray(Stray stray, Instant seenAt, @Nullable Instant agreedAt) {}
