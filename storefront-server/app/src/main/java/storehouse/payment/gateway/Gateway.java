package storehouse.payment.gateway;

import java.net.URI;
import storehouse.model.Money;

/// A payment gateway. Found by CDI.
///
/// Each call blocks, ends within ten seconds and never throws for what a network or a gateway can
/// do: see [GatewayAnswer]. Calls with a key may be repeated under the same key with the same
/// content. Nothing is charged before [#confirm].
public interface Gateway {

  /// Stored with each payment, such as `stripe`: never changes.
  String name();

  /// Announces the payment; moves no money.
  GatewayAnswer create(GatewayOrder order, String key);

  /// Asks the bank for the authorisation.
  GatewayAnswer confirm(GatewayOrder order, String reference, String key);

  /// How the payment stands, with what was refunded.
  GatewayAnswer read(String reference);

  GatewayAnswer capture(String reference, Money amount, String key);

  /// Gives the authorisation back, or ends a payment that was not authorised yet; impossible once
  /// it is captured.
  GatewayAnswer cancel(String reference, String key);

  GatewayAnswer refund(String reference, Money amount, String key);

  /// The script that puts the gateway's own card fields into a page.
  URI cardFieldsScript();

  /// The gateway's own page for a card, for those without JavaScript.
  URI hostedCardPage();
}
