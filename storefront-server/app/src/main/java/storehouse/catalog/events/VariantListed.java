package storehouse.catalog.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A source listed a variant with these prices (tax included). `initialQuantity` is what the source
/// says is on hand; it counts only for a SKU that inventory has never seen. Aggregate `product`.
public record VariantListed(
    String productId, String sku, List<Amount> prices, @Nullable Long initialQuantity) {}
