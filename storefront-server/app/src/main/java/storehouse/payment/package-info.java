/// Takes money for orders: authorise, capture, void and refund on a payment gateway.
///
/// One payment per order. A gateway's answer may be lost: such a payment is unknown until the
/// gateway was asked what became of it, and is neither repeated blind nor taken for a failure.
@NullMarked
package storehouse.payment;

import org.jspecify.annotations.NullMarked;
