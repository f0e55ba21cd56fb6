/// Quotes and prices.
@NullMarked
package storehouse.pricing;

import org.jspecify.annotations.NullMarked;
