/// The order path as a whole: assembled in process on the real database and a real gateway over
/// HTTP, and left in the lurch at every point at which it may be left.
@NullMarked
package storehouse.order;

import org.jspecify.annotations.NullMarked;
