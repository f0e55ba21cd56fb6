/// What happened to an order.
@NullMarked
package storehouse.order.events;

import org.jspecify.annotations.NullMarked;
