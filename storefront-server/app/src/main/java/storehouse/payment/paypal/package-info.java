/// Payments on PayPal: the only place that knows PayPal's wire.
///
/// A payment is an order at PayPal with the intent to authorise. It is created, and its id stored,
/// before anybody is asked for money: for a wallet the shopper then agrees at PayPal, a stored card
/// is charged by a request of its own. Whatever became of a request is read from the order.
///
/// Source: PayPal's OpenAPI descriptions of Orders v2, Payments v2 and Webhooks v1, and its
/// documentation of request ids and of webhook signatures.
@NullMarked
package storehouse.payment.paypal;

import org.jspecify.annotations.NullMarked;
