/// Which gateways a shopper is offered, and in what order: by what the retailer prefers, and by
/// which of them answer. Knows nothing of how a gateway is asked.
@NullMarked
package storehouse.payment.routing;

import org.jspecify.annotations.NullMarked;
