/// Drawings of what one takes outdoors, plays with, writes on or washes with.
@NullMarked
package storehouse.launcher.demo.art.play;

import org.jspecify.annotations.NullMarked;
