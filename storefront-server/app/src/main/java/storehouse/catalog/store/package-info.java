/// The catalogue's tables, by JPA for reading, and the cache in front of them.
@NullMarked
package storehouse.catalog.store;

import org.jspecify.annotations.NullMarked;
