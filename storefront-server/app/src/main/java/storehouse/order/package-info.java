/// Orders, their timeline, and the saga that carries each from PENDING to CONFIRMED or CANCELLED.
@NullMarked
package storehouse.order;

import org.jspecify.annotations.NullMarked;
