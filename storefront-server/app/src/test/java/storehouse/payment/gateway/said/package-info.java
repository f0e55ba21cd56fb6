/// What may be kept of what was said to a gateway.
@NullMarked
package storehouse.payment.gateway.said;

import org.jspecify.annotations.NullMarked;
