/// Adyen's Checkout API as far as a shop with separate authorisation and capture uses it: payments
/// with the redirect 3-D Secure flow, modifications that are only `received` and whose outcome
/// comes by webhook, Adyen's idempotency and errors, and its card fields. As at the real one,
/// nothing can be read back. The official SDK is the test oracle. Source: Adyen's OpenAPI
/// descriptions (Checkout 71, Webhooks 1) and its documentation of captures, refunds and
/// idempotency.
///
/// The merchant account has multiple partial captures switched on: what was not captured stays held
/// until it is captured, cancelled or expires.
@NullMarked
package storehouse.simulators.adyen;

import org.jspecify.annotations.NullMarked;
