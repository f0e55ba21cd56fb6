package storehouse.model.backoffice;

import org.jspecify.annotations.Nullable;

/// How far a consumer is behind, from `GET /events`.
///
/// @param waiting events that it has not handled yet
/// @param parked those of them that wait for a replay
/// @param oldestSeconds age of the oldest one that is not parked; null when none waits
public record ConsumerLag(
    String consumer, String store, long waiting, long parked, @Nullable Long oldestSeconds) {}
