/// Drawings of what is taken outside: bicycles, helmets, tents and the like.
@NullMarked
package storehouse.launcher.demo.art.outdoor;

import org.jspecify.annotations.NullMarked;
