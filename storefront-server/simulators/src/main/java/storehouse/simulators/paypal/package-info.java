/// PayPal's Orders, Payments, Webhooks and Disputes APIs as far as a shop that authorises first and
/// captures later uses them, with PayPal's request ids, errors and signed webhooks, its approval
/// page, and a 3-D Secure challenge. The official SDK is the test oracle. Source: PayPal's OpenAPI
/// descriptions and its documentation.
///
/// What a wallet refuses, PayPal answers as an error; what a card's bank refuses, it answers as a
/// payment that is `DENIED` or `DECLINED`, and so does this.
@NullMarked
package storehouse.simulators.paypal;

import org.jspecify.annotations.NullMarked;
