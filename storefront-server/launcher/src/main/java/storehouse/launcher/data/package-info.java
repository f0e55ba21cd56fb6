/// The data folder: whether it can be used, who uses it now, and what runs over it.
@NullMarked
package storehouse.launcher.data;

import org.jspecify.annotations.NullMarked;
