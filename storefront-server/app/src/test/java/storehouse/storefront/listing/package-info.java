/// Tests of the pages' listing.
@NullMarked
package storehouse.storefront.listing;

import org.jspecify.annotations.NullMarked;
