/// Payments: how each stands, what was said to its gateway, and what a person can do about it.
@NullMarked
package storehouse.backoffice.payments;

import org.jspecify.annotations.NullMarked;
