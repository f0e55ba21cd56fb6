package storehouse.payment.gateway;

import java.net.URI;

/// Where a shopper gives a gateway what it needs to charge: with the gateway itself, never with the
/// shop.
public sealed interface PaymentForm {

  /// The gateway's own card fields. `script` puts them into a page of the shop, `hostedPage` is a
  /// page of the gateway for those without JavaScript. Both give out a token that is good at this
  /// gateway alone.
  record CardFields(URI script, URI hostedPage) implements PaymentForm {}

  /// The shopper is sent to the wallet called `name`, such as PayPal, once there is an order, and
  /// agrees there.
  record Redirect(String name) implements PaymentForm {}
}
