/// Pictures on a real database.
@NullMarked
package storehouse.catalog.media;

import org.jspecify.annotations.NullMarked;
