package storehouse.payment.stray;

import storehouse.model.Money;
import storehouse.payment.gateway.GatewayReference;

/// A payment at a gateway that claims to be of an order of ours. `amount` is what the gateway told,
/// which may be a part of it.
public record Stray(String gateway, GatewayReference at, long orderId, Money amount) {

  /// As the gateway itself names the order.
  public Stray of(long named) {
    return new Stray(gateway, at, named, amount);
  }
}
