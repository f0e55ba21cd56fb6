/// Carts on the real database.
@NullMarked
package storehouse.cart;

import org.jspecify.annotations.NullMarked;
