package storehouse.model.backoffice;

/// `POST /stock/state-changes`: so many units go from one state to another. States are `SELLABLE`,
/// `DAMAGED` and `QUALITY_HOLD`; `to` may be `OUTSIDE` for units that are thrown away.
/// Compare-and-set on `version`; 409 when somebody else was first.
public record StockStateChange(
    String sku,
    String warehouse,
    String from,
    String to,
    long quantity,
    String reason,
    long version) {}
