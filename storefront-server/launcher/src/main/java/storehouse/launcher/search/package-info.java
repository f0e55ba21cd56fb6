/// The product index's server as a child process.
@NullMarked
package storehouse.launcher.search;

import org.jspecify.annotations.NullMarked;
