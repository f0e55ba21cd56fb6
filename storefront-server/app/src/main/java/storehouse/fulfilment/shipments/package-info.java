/// Shipments as they are stored, with the stages of their way through the warehouse.
@NullMarked
package storehouse.fulfilment.shipments;

import org.jspecify.annotations.NullMarked;
