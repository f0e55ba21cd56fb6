/// Real servers that stand in for the outside world in the demo and in tests: payment gateways that
/// speak Stripe's, Adyen's and PayPal's APIs, a carrier that speaks UPS's, and a mail server. All
/// of them listen on 127.0.0.1 only and keep what they must not forget in journals under the data
/// folder.
///
/// Started as a process by `Simulators.main`, or inside a test:
///
/// ```java
/// try (var simulators = Simulators.start(SimulatorOptions.onFreePorts())) {
///   var api = simulators.stripe().url(); // http://127.0.0.1:41234
/// }
/// ```
///
/// ## The card fields
///
/// Stripe's library is `{stripe}/v3/`, Adyen's `{adyen}/checkoutshopper/sdk/{version}/adyen.js`
/// with `adyen.css` beside it. They stand in for Stripe.js (its card element and
/// `createPaymentMethod`) and for Adyen Web 6 (`AdyenCheckout` and its card component), as these
/// are documented; options that the real ones do not know are errors in the browser's console. Keys
/// are `pk_test_...` and `test_...`. The page's policy needs the gateway's origin in `script-src`
/// and `frame-src`, and for Adyen in `style-src`.
///
/// Both open a frame of the gateway's origin, `/elements/card?origin={shop's origin}&look=line` (or
/// `whole`). The library sends it `{type: 'submit'}`; the frame sends `{type: 'storehouse-card',
/// token}` or `{type: 'storehouse-card', errors: {number, expiry, cvc}, summary}`, on each
/// keystroke `{type: 'storehouse-card-change', empty, complete}`, with `whole` once more with the
/// `token` of a complete card, and `-height`, `-ready` and `-enter`.
///
/// Without JavaScript, the shop sends the shopper to
/// `{stripe}/hosted/card?return_url=...&amount=3490&currency=EUR&reference=...`; the shopper comes
/// back to `return_url` with `payment_method=pm_...` or with `cancelled=1` added. A form of the
/// shop that answers with a redirect to that page needs the gateway's origin in `form-action`.
///
/// Adyen's page is the same at its own address, and its tokens begin with `adyenjs_`.
///
/// A 3-D Secure payment at Stripe has `next_action.redirect_to_url.url`; from that page the shopper
/// comes back to the intent's `return_url` with `payment_intent`, `payment_intent_client_secret`
/// and `redirect_status` (`succeeded` or `failed`) added. The shop asks the API for the truth. One
/// at Adyen has `action.url`, and the shopper comes back to `returnUrl` with `redirectResult`
/// added, with which the shop asks `/payments/details`.
///
/// An order at PayPal is paid on PayPal's own page: the shop sends the shopper to the link
/// `payer-action` (`approve` for an order that was created without a source), and the shopper comes
/// back to `return_url` with `token` (the order's id) and `PayerID` added, or to `cancel_url` with
/// `token`. The same link leads to the bank's page when a stored card (`vault_id`, any test token)
/// needs 3-D Secure; from there the shopper comes back with `token` and `liability_shift`. The shop
/// asks the API for the truth.
///
/// ## For checkers and tests
///
/// `GET {stripe}/_sim/books`, `GET {adyen}/_sim/books`, `GET {paypal}/_sim/books`, `GET
/// {ups}/_sim/labels`, `GET {mail}/api/mails?to=`, and on all but mail `GET /_sim/requests`, `POST
/// /_sim/latency {"millis"}`, `POST /_sim/faults {"fault", "route", "times"}` with the faults of
/// [storehouse.simulators.http.Faults]; on the gateways `POST /_sim/settlements`, which closes what
/// is open, and `POST /_sim/webhooks {"repeats", "latestMillis"}`, which makes webhooks come late,
/// again and out of order; on Stripe also `POST /_sim/disputes {"paymentIntent", "amount",
/// "reason", "inquiry", "answerWithinSeconds"}` and `POST /_sim/disputes/{id}/decision {"outcome":
/// "won" or "lost"}`; on Adyen also `POST /_sim/events {"event", "pspReference", "amount",
/// "reason"}` (`CHARGEBACK`, `REFUNDED_REVERSED`, `CAPTURE_FAILED`, `EXPIRE` and others) and `POST
/// /_sim/captures {"failing": "refused" or "later"}`; on PayPal also `POST /_sim/disputes
/// {"capture", "reason", "amount", "answerWithinSeconds"}`, `POST /_sim/disputes/{id}/adjudicate
/// {"adjudication_outcome": "BUYER_FAVOR" or "SELLER_FAVOR"}` and `POST /_sim/reversals {"capture",
/// "amount"}`.
@NullMarked
package storehouse.simulators;

import org.jspecify.annotations.NullMarked;
