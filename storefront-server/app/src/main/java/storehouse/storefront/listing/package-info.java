/// Category pages and search results: what is found, and the ways to narrow it.
@NullMarked
package storehouse.storefront.listing;

import org.jspecify.annotations.NullMarked;
