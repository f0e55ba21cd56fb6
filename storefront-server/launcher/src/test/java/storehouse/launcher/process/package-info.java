/// Children that die, linger or are left alone.
@NullMarked
package storehouse.launcher.process;

import org.jspecify.annotations.NullMarked;
