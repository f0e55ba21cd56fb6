/// Product files: reading their rows, turning them into products, writing those in batches, and the
/// queue that does it in the background.
@NullMarked
package storehouse.catalog.imports;

import org.jspecify.annotations.NullMarked;
