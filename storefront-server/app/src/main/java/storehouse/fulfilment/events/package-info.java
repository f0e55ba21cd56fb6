/// What happened in the warehouse.
@NullMarked
package storehouse.fulfilment.events;

import org.jspecify.annotations.NullMarked;
