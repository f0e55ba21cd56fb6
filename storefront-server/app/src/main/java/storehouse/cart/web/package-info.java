/// `/api/v1/carts`.
@NullMarked
package storehouse.cart.web;

import org.jspecify.annotations.NullMarked;
