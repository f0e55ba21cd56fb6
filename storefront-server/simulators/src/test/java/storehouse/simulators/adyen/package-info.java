/// The gateway as the official SDK, a raw HTTP client, and a shopper see it.
@NullMarked
package storehouse.simulators.adyen;

import org.jspecify.annotations.NullMarked;
