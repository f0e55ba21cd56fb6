/// What happened to payments; aggregate `payment`, id the order id.
@NullMarked
package storehouse.payment.events;

import org.jspecify.annotations.NullMarked;
