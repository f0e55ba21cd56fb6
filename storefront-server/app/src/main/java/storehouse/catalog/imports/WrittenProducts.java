package storehouse.catalog.imports;

import java.util.List;

/// What became of a batch of products.
record WrittenProducts(long created, long updated, long unchanged, List<BadRow> refused) {}
