/// The script in front of the launcher.
@NullMarked
package storehouse.launcher;

import org.jspecify.annotations.NullMarked;
