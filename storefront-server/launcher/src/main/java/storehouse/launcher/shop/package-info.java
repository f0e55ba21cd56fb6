/// The whole shop as one thing: its parts, started side by side, watched, and stopped in order.
@NullMarked
package storehouse.launcher.shop;

import org.jspecify.annotations.NullMarked;
