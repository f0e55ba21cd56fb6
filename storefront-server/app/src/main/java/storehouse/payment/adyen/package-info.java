/// Payments on Adyen: the only place that knows Adyen's wire.
///
/// Adyen cannot be asked how a payment stands. A request whose answer was lost is repeated under
/// its key, which Adyen keeps for at least seven days; captures, cancellations and refunds are
/// answered with `received`, and their outcome comes by webhook alone.
///
/// Source: Adyen's OpenAPI descriptions of Checkout v71 and of its webhooks, and its documentation
/// of idempotent requests and HMAC signatures.
@NullMarked
package storehouse.payment.adyen;

import org.jspecify.annotations.NullMarked;
