package storehouse.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What carts, orders and pickers show of a SKU, also when it is no longer sold. `title` is the
/// product's title followed by the chosen options.
public record VariantSummary(
    String sku,
    String title,
    long productId,
    String productSlug,
    String productTitle,
    Map<String, String> options,
    @Nullable String barcode,
    int weightGrams,
    @Nullable ImageView image,
    boolean listed) {}
