package storehouse.model.backoffice;

import java.time.Instant;

/// `GET /stock/{sku}/movements`: newest first. So many units went `from` one state `to` another;
/// `delta` is what that changed of on hand.
public record StockMovement(
    Instant at,
    String warehouse,
    String type,
    String from,
    String to,
    long quantity,
    long delta,
    String cause,
    String actor) {}
