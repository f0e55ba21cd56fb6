/// What happened to stock.
@NullMarked
package storehouse.inventory.events;

import org.jspecify.annotations.NullMarked;
