/// What every gateway has to do alike, and one desk per gateway to hold against it.
@NullMarked
package storehouse.payment.contract;

import org.jspecify.annotations.NullMarked;
