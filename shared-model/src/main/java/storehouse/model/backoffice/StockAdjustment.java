package storehouse.model.backoffice;

/// `POST /stock/adjustments`: compare-and-set on `version`; 409 when somebody else was first.
public record StockAdjustment(
    String sku, String warehouse, long delta, String reason, long version) {}
