package storehouse.platform.events;

/// What a worker found in one round.
enum Round {
  /// There may be more to do at once.
  MORE,
  /// Nothing is left for now.
  DONE,
  /// Another node holds what there is to do; it may have looked too early to see the newest.
  HELD_ELSEWHERE
}
