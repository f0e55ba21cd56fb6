/// Which warehouse sends what.
@NullMarked
package storehouse.inventory.sourcing;

import org.jspecify.annotations.NullMarked;
