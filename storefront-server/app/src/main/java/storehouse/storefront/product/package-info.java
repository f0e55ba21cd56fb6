/// The product page: pictures, choice of a variant, price, honest availability, delivery promise.
@NullMarked
package storehouse.storefront.product;

import org.jspecify.annotations.NullMarked;
