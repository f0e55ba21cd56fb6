package storehouse.model.backoffice;

import org.jspecify.annotations.Nullable;

/// `GET /items/{code}`: what a SKU or a barcode stands for.
public record StockItem(
    String sku, @Nullable String barcode, String title, @Nullable String imageUrl) {}
