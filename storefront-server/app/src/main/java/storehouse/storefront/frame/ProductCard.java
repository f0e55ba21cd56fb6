package storehouse.storefront.frame;

import org.jspecify.annotations.Nullable;
import storehouse.model.Money;

/// A product on a shelf or among results. `href` already carries currency and locale; `varied` when
/// other variants cost more than `price`.
public record ProductCard(
    String href,
    String sku,
    String title,
    String brand,
    @Nullable Money price,
    boolean varied,
    @Nullable Picture picture,
    boolean available) {}
