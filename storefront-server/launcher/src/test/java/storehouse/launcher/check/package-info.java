/// Each check bites.
@NullMarked
package storehouse.launcher.check;

import org.jspecify.annotations.NullMarked;
