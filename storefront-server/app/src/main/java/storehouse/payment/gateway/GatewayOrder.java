package storehouse.payment.gateway;

import storehouse.model.Money;

/// What is to be paid: the same on each repeat. `token` came from the gateway's card fields, or is
/// `redirect` for a wallet. `returnUrl` is where the shopper comes back to after a challenge or
/// from the wallet; with the parameter `cancelled=1` when they gave up there. `shop` tells this
/// installation from others that use the same account, where the gateway shows it again; empty when
/// that does not matter.
public record GatewayOrder(
    long orderId, String orderNumber, Money amount, String token, String returnUrl, String shop) {

  public GatewayOrder(
      long orderId, String orderNumber, Money amount, String token, String returnUrl) {
    this(orderId, orderNumber, amount, token, returnUrl, "");
  }

  public GatewayOrder of(String newShop) {
    return new GatewayOrder(orderId, orderNumber, amount, token, returnUrl, newShop);
  }
}
