/// Whole lists of counted stock, taken in row by row.
@NullMarked
package storehouse.inventory.counts;

import org.jspecify.annotations.NullMarked;
