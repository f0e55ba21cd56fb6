/// HTTP as one speaks it with gateways: nothing is repeated by itself, and an answer that does not
/// come in time is lost.
@NullMarked
package storehouse.payment.gateway.http;

import org.jspecify.annotations.NullMarked;
