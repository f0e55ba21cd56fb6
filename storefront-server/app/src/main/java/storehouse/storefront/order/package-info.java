/// The order page: what was ordered, one timeline that a shopper understands, parcels.
@NullMarked
package storehouse.storefront.order;

import org.jspecify.annotations.NullMarked;
