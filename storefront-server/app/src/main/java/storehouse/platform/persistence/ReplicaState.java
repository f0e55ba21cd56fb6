package storehouse.platform.persistence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a replica keeps up.
///
/// @param server where it is, such as `127.0.0.1:3308`
/// @param lag how old what it answers may be; null while that was never known
/// @param used whether it is read from
public record ReplicaState(String server, @Nullable Duration lag, boolean used) {}
