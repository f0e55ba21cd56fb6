/// What every gateway adapter offers: one remote call per method, and answers that say honestly
/// when nobody knows. A new gateway is one implementation of [Gateway] in a package of its own.
@NullMarked
package storehouse.payment.gateway;

import org.jspecify.annotations.NullMarked;
