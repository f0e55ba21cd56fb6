package storehouse.model.backoffice;

/// `PUT /stock/safety-stock`: so many units are never promised. Compare-and-set on `version`.
public record SafetyStock(String sku, String warehouse, long units, String reason, long version) {}
