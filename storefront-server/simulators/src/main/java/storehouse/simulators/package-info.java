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
/// ## The contract of the card fields
///
/// With JavaScript, a checkout page has
///
/// ```html
/// <form method="post" action="/checkout">
///   <input type="hidden" name="paymentToken">
///   <div data-card-fields data-locale="en" data-title="Card details"></div>
///   <p data-card-error role="alert" hidden></p>
///   <button type="submit" data-card-submit>Pay €34.90</button>
/// </form>
/// <script src="{stripe}/elements/card.js" defer></script>
/// ```
///
/// and `card.js` puts a frame from the gateway's origin into `[data-card-fields]`. When the form is
/// submitted (by click, by Enter, or by Enter inside the frame) and `paymentToken` is empty, the
/// submission is held, the frame checks the card, and then either `paymentToken` is set to `pm_...`
/// and the form is submitted again with the same button, or the frame marks its fields and
/// `[data-card-error]` shows the same in one line. While it waits, the form has `aria-busy="true"`.
/// A button with `data-card-skip` submits without a card, and so does a form whose
/// `[data-card-fields]` is inside something `hidden` or `disabled`. The page's policy needs the
/// gateway's origin in `script-src` and `frame-src`.
///
/// Messages of the frame, for those who write their own script: the page sends `{type: 'submit'}`;
/// the frame sends `{type: 'storehouse-card', token}` or `{type: 'storehouse-card', errors:
/// {number, expiry, cvc}, summary}`, `{type: 'storehouse-card-height', height}` in pixels, and
/// `{type: 'storehouse-card-enter'}` when Enter was pressed. Its address is
/// `{stripe}/elements/card?origin={shop's origin}&locale=en`.
///
/// Without JavaScript, the shop sends the shopper to
/// `{stripe}/hosted/card?return_url=...&amount=3490&currency=EUR&reference=...`; the shopper comes
/// back to `return_url` with `payment_method=pm_...` or with `cancelled=1` added. A form of the
/// shop that answers with a redirect to that page needs the gateway's origin in `form-action`.
///
/// Adyen's fields and pages are the same at its own address, and its tokens begin with `adyenjs_`.
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
