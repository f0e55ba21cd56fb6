/// Payments on the real database against the Stripe simulator over HTTP.
@NullMarked
package storehouse.payment;

import org.jspecify.annotations.NullMarked;
