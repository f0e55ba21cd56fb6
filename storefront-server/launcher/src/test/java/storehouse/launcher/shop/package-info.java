/// Ports, settings and the script that builds.
@NullMarked
package storehouse.launcher.shop;

import org.jspecify.annotations.NullMarked;
