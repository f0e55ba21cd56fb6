package storehouse.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One sellable SKU. `options` keeps the order in which they are chosen, such as `Colour`, `Size`;
/// it is empty when the product has only this variant, whose title then is the product's.
public record VariantView(
    String sku,
    String title,
    Map<String, String> options,
    @Nullable String barcode,
    int weightGrams,
    @Nullable ImageView image) {}
