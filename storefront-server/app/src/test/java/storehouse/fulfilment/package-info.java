/// The warehouse floor on a real database, with the simulated UPS over real HTTP.
@NullMarked
package storehouse.fulfilment;

import org.jspecify.annotations.NullMarked;
