/// The embedded server for real.
@NullMarked
package storehouse.launcher.database;

import org.jspecify.annotations.NullMarked;
