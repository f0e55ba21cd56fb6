/// Tests of the order as its shopper sees it.
@NullMarked
package storehouse.storefront.order;

import org.jspecify.annotations.NullMarked;
