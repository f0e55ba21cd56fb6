/// Inventory's promises, on a real database.
@NullMarked
package storehouse.inventory;

import org.jspecify.annotations.NullMarked;
