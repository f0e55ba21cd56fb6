/// The data folder.
@NullMarked
package storehouse.launcher.data;

import org.jspecify.annotations.NullMarked;
