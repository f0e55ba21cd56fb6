/// The catalogue on a real database.
@NullMarked
package storehouse.catalog;

import org.jspecify.annotations.NullMarked;
