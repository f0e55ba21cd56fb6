package storehouse.payment.gateway;

import storehouse.model.Money;

/// What is to be paid: the same on each repeat. `token` came from the gateway's card fields,
/// `returnUrl` is where the shopper comes back to after a challenge.
public record GatewayOrder(
    long orderId, String orderNumber, Money amount, String token, String returnUrl) {}
