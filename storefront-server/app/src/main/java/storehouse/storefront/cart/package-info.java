/// The cart: what is in it, what it costs, what has run out meanwhile.
@NullMarked
package storehouse.storefront.cart;

import org.jspecify.annotations.NullMarked;
