package storehouse.model.backoffice;

/// One of `POST /stock/receipts`: goods that arrived. The same reference, SKU and warehouse count
/// once, however often they are sent.
public record StockReceipt(String sku, String warehouse, long quantity, String reference) {}
