/// Drawings of what stands in a kitchen.
@NullMarked
package storehouse.launcher.demo.art.kitchen;

import org.jspecify.annotations.NullMarked;
