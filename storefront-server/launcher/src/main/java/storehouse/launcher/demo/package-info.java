/// The demo shop's data, all of the project's own making: products, pictures, stock and order
/// history.
///
/// Everything is made from a seed; the same seed gives the same shop.
@NullMarked
package storehouse.launcher.demo;

import org.jspecify.annotations.NullMarked;
