/// What Adyen's adapter makes of answers.
@NullMarked
package storehouse.payment.adyen;

import org.jspecify.annotations.NullMarked;
