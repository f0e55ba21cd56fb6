package storehouse.catalog.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A product with its id; a slug means that it is new.
record ProductToWrite(
    long id, @Nullable String slug, ImportedProduct product, List<Long> categoryIds) {

  boolean isNew() {
    return slug != null;
  }
}
