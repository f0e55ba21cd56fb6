/// Turns a cart into an order: quotes it, checks the expected total, accepts it once per key.
@NullMarked
package storehouse.checkout;

import org.jspecify.annotations.NullMarked;
