/// Tests of the pages' product.
@NullMarked
package storehouse.storefront.product;

import org.jspecify.annotations.NullMarked;
