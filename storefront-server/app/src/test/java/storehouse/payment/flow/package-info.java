/// The rules of a payment, without a gateway and without a database.
@NullMarked
package storehouse.payment.flow;

import org.jspecify.annotations.NullMarked;
