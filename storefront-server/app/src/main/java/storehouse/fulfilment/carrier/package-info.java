/// What the warehouse asks of a carrier. Each carrier has an adapter in a package of its own, the
/// only place that knows its wire format.
@NullMarked
package storehouse.fulfilment.carrier;

import org.jspecify.annotations.NullMarked;
