package storehouse.model.backoffice;

import java.time.Instant;

/// `GET /stock/{sku}/movements`: newest first.
public record StockMovement(
    Instant at, String warehouse, String type, long delta, String cause, String actor) {}
