/// The warehouse floor: bins, picking, packing, labels and shipping of what orders hand over.
///
/// An order arrives as one shipment per warehouse. Picks are confirmed by scans, each counted once;
/// a label is bought once even when the answer to the purchase is lost; a shipment leaves once.
@NullMarked
package storehouse.fulfilment;

import org.jspecify.annotations.NullMarked;
