/// What Stripe's answers become when they do not arrive as they should.
@NullMarked
package storehouse.payment.stripe;

import org.jspecify.annotations.NullMarked;
