/// Which warehouses send an order: the same code decides for orders and for carts, from the same
/// rows that the shop calls available.
@NullMarked
package storehouse.inventory.sourcing;

import org.jspecify.annotations.NullMarked;
