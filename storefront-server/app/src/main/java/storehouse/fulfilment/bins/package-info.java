/// Where goods lie: bins, how much of which SKU is in them, and how much of that is promised to
/// shipments.
@NullMarked
package storehouse.fulfilment.bins;

import org.jspecify.annotations.NullMarked;
