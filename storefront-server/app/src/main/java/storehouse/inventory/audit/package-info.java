/// What the books of the stock must say at all times.
@NullMarked
package storehouse.inventory.audit;

import org.jspecify.annotations.NullMarked;
