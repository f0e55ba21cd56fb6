package storehouse.simulators.outgoing;

import java.time.Instant;
import java.util.Map;

/// The headers of one webhook, its signature among them, made anew for each attempt.
@FunctionalInterface
public interface Headers {
  Map<String, String> of(byte[] payload, Instant sentAt);
}
