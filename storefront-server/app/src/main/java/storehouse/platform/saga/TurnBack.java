package storehouse.platform.saga;

/// Somebody wants a saga undone. `reason` is a code that the compensations hear, `actor` who asks.
public record TurnBack(long sagaId, String reason, String actor) {}
