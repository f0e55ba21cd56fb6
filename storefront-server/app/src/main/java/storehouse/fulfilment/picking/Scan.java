package storehouse.fulfilment.picking;

/// What a picker scanned and how many they took. `code` is a barcode or a SKU; `id` is made by the
/// client, so that a repeat counts once.
public record Scan(String id, long lineId, String bin, String code, int quantity, String actor) {}
