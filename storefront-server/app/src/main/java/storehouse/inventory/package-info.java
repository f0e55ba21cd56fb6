/// Stock per SKU per warehouse: on hand, reserved, available; reservations and movements.
///
/// Available = on hand less reserved, and never negative: the database refuses what would make it
/// so. On hand always equals the sum of its movements. Which warehouse serves an order is decided
/// here, by the same code that reserves. Where people allow it, orders may wait for units that are
/// still to come, and get them before anybody else.
@NullMarked
package storehouse.inventory;

import org.jspecify.annotations.NullMarked;
