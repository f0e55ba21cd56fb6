/// What Maven built and where it lies: jars, class paths, the shop's archive.
@NullMarked
package storehouse.launcher.build;

import org.jspecify.annotations.NullMarked;
