/// Pictures by the hash of their bytes, and their renditions.
@NullMarked
package storehouse.catalog.media;

import org.jspecify.annotations.NullMarked;
