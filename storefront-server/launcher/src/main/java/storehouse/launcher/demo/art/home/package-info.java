/// Drawings of furniture, lamps and what makes a home.
@NullMarked
package storehouse.launcher.demo.art.home;

import org.jspecify.annotations.NullMarked;
