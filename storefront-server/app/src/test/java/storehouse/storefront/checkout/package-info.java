/// Tests of the pages' checkout.
@NullMarked
package storehouse.storefront.checkout;

import org.jspecify.annotations.NullMarked;
