/// The carrier's promises: numbers, labels, voids, recovery and tracking.
@NullMarked
package storehouse.simulators.ups;

import org.jspecify.annotations.NullMarked;
