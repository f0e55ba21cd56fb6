/// The way around the REST framework for the few requests that come most.
@NullMarked
package storehouse.edge.shortcuts;

import org.jspecify.annotations.NullMarked;
