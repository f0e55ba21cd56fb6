/// UPS: OAuth, Shipping and Label Recovery (v2409) over HTTP, as its OpenAPI description says.
@NullMarked
package storehouse.fulfilment.carrier.ups;

import org.jspecify.annotations.NullMarked;
