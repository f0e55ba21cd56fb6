/// What the shop says to gateways about disputes, and hears from them.
@NullMarked
package storehouse.payment.gateway.dispute;

import org.jspecify.annotations.NullMarked;
