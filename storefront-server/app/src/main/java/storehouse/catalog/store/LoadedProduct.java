package storehouse.catalog.store;

import java.util.Map;
import storehouse.catalog.ProductView;
import storehouse.catalog.VariantSummary;

/// A product's view with all of its SKUs (also those no longer sold) and the row version it shows.
public record LoadedProduct(
    ProductView view, Map<String, VariantSummary> summaries, long version) {}
