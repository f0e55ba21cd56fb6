/// Looking up orders, their payments, parcels and sagas.
@NullMarked
package storehouse.backoffice.orders;

import org.jspecify.annotations.NullMarked;
