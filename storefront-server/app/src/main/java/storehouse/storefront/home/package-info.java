/// The home page: search, departments, shelves.
@NullMarked
package storehouse.storefront.home;

import org.jspecify.annotations.NullMarked;
