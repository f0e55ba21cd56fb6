package storehouse.model.backoffice;

/// One row of `GET /stock/{sku}`. `available` = on hand less reserved; `version` counts people’s
/// edits.
public record StockLevel(
    String warehouse, long onHand, long reserved, long available, long version) {}
