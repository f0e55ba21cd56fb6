package storehouse.model.backoffice;

import org.jspecify.annotations.Nullable;

/// What to take from which bin, in walking order; `picked` of `quantity` are in the tote.
public record ShipmentLine(
    String id,
    String sku,
    @Nullable String barcode,
    String title,
    @Nullable String imageUrl,
    @Nullable String bin,
    int quantity,
    int picked) {}
