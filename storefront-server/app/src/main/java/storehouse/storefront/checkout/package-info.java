/// Checkout on one page, for guests and signed-in shoppers.
///
/// Each checkout has a key from its first display on; it stays the same until an order was placed
/// with it, so that a double click, a reload or the way back never orders twice. What was typed
/// travels in a cookie of the shopper's own browser: nothing is lost on the way to the gateway's
/// page and back, and the shop stores no address of someone who did not buy.
///
/// With JavaScript the gateway's card fields fill `paymentToken` and one form does it all. Without,
/// the form leads to a page for the card, if one is configured, which comes back to
/// `/checkout/review`.
///
/// A payment that has to be agreed to elsewhere goes on over `/checkout/agree` and comes back to
/// `/checkout/return`; it is paid once however often that is opened, also if it never is.
@NullMarked
package storehouse.storefront.checkout;

import org.jspecify.annotations.NullMarked;
