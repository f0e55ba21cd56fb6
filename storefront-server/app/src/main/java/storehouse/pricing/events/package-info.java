/// What happened to prices.
@NullMarked
package storehouse.pricing.events;

import org.jspecify.annotations.NullMarked;
