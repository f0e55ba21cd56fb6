/// From the packed parcel to the van: weight, label, goods issue.
@NullMarked
package storehouse.fulfilment.dispatch;

import org.jspecify.annotations.NullMarked;
