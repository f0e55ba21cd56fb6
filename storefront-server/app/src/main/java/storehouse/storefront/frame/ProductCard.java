package storehouse.storefront.frame;

import org.jspecify.annotations.Nullable;
import storehouse.model.Money;

/// A product on a shelf or among results. `href` already carries currency and locale.
public record ProductCard(
    String href,
    String sku,
    String title,
    String brand,
    @Nullable Money price,
    @Nullable Picture picture,
    boolean available) {}
