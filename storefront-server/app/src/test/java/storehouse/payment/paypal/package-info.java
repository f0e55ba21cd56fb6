/// What is PayPal's alone: its amounts, tokens, certificates, signatures, and refunds of several
/// captures.
@NullMarked
package storehouse.payment.paypal;

import org.jspecify.annotations.NullMarked;
