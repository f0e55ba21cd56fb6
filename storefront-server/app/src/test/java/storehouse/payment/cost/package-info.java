/// What the adapters of the gateways cost beside a bare HTTP client that makes the same calls.
@NullMarked
package storehouse.payment.cost;

import org.jspecify.annotations.NullMarked;
