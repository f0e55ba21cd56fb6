/// Reads that may be a little old, on a replica that is really behind.
@NullMarked
package storehouse.platform.persistence;

import org.jspecify.annotations.NullMarked;
