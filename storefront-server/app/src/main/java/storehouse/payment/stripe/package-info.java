/// Payments on Stripe: the only place that knows Stripe's wire.
///
/// Source: Stripe's OpenAPI description and documentation of PaymentIntents, Refunds, idempotent
/// requests and webhook signatures.
@NullMarked
package storehouse.payment.stripe;

import org.jspecify.annotations.NullMarked;
