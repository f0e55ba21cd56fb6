/// PayPal's simulator, checked with PayPal's own SDK and over plain HTTP.
@NullMarked
package storehouse.simulators.paypal;

import org.jspecify.annotations.NullMarked;
