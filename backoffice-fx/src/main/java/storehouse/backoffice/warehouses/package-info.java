/// The sites, and whether they take orders.
@NullMarked
package storehouse.backoffice.warehouses;

import org.jspecify.annotations.NullMarked;
