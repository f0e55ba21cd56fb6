/// Tests of how a cart becomes an order.
@NullMarked
package storehouse.checkout;

import org.jspecify.annotations.NullMarked;
