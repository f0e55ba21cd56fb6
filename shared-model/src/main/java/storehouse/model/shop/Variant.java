package storehouse.model.shop;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One sellable SKU of a product; `available` counts units that can be promised now, `toCome` those
/// that may be ordered before they are there, where none is available.
public record Variant(
    String sku,
    String title,
    Map<String, String> options,
    @Nullable String barcode,
    Price price,
    long available,
    @Nullable ToCome toCome) {}
