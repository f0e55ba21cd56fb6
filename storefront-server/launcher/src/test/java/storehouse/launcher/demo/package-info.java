/// What the demo shop's data must be, so that the shop built on it is worth showing.
@NullMarked
package storehouse.launcher.demo;

import org.jspecify.annotations.NullMarked;
