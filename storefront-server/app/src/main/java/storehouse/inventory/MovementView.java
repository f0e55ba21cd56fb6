package storehouse.inventory;

import java.time.Instant;

/// One change of on hand: why, and by whom (a staff name or `system`).
public record MovementView(
    Instant at, String warehouse, String type, long delta, String cause, String actor) {}
