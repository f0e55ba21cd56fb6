/// Drawings of electronics and watches.
@NullMarked
package storehouse.launcher.demo.art.tech;

import org.jspecify.annotations.NullMarked;
