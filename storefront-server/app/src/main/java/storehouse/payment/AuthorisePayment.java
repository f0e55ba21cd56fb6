package storehouse.payment;

import storehouse.model.Money;

/// Reserves the amount on the shopper's card. `token` is what the gateway's card fields gave out;
/// `returnUrl` is where the shopper comes back to after a challenge.
public record AuthorisePayment(
    long orderId,
    String orderNumber,
    Money amount,
    String gateway,
    String token,
    String returnUrl) {}
