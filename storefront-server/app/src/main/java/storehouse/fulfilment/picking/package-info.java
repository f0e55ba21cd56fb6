/// Collecting the goods of a shipment: who does it, and which scans count.
@NullMarked
package storehouse.fulfilment.picking;

import org.jspecify.annotations.NullMarked;
