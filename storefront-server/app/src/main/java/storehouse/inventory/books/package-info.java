/// The tables of stock, reservations and movements. Quantities change by conditional updates in key
/// order, never from a value that was read earlier, and every change of a stock state is written
/// down as a movement in the same transaction.
@NullMarked
package storehouse.inventory.books;

import org.jspecify.annotations.NullMarked;
