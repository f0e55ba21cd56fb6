package storehouse.payment.gateway;

import storehouse.model.Money;

/// What is to be paid: the same on each repeat. `token` came from the gateway's card fields, or is
/// `redirect` for a wallet. `returnUrl` is where the shopper comes back to after a challenge or
/// from the wallet; with the parameter `cancelled=1` when they gave up there.
public record GatewayOrder(
    long orderId, String orderNumber, Money amount, String token, String returnUrl) {}
