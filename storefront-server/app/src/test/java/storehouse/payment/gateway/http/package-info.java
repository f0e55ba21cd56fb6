/// HTTP with gateways, with nothing around it.
@NullMarked
package storehouse.payment.gateway.http;

import org.jspecify.annotations.NullMarked;
