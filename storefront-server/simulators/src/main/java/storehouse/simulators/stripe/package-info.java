/// Stripe's payment API as far as a shop with separate authorisation and capture uses it, with
/// Stripe's idempotency, errors and signed webhooks, its card fields, and a 3-D Secure challenge.
/// The official SDK is the test oracle. Source: Stripe's OpenAPI description and its documentation.
@NullMarked
package storehouse.simulators.stripe;

import org.jspecify.annotations.NullMarked;
