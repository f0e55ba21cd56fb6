/// Product files against a real database.
@NullMarked
package storehouse.catalog.imports;

import org.jspecify.annotations.NullMarked;
