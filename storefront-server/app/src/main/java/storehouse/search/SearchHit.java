package storehouse.search;

import org.jspecify.annotations.Nullable;

/// A found product, shown by its first variant; ask pricing and inventory for what it costs now.
public record SearchHit(
    long productId,
    String slug,
    String sku,
    String title,
    String brand,
    @Nullable String imageUrl,
    boolean inStock) {}
