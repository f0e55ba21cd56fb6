package storehouse.payment.gateway;

import storehouse.model.Money;

/// A payment gateway. Found by CDI, with the name that it has in [OfGateway].
///
/// Each call blocks, ends within ten seconds and never throws for what a network or a gateway can
/// do: see [GatewayAnswer]. Calls with a key may be repeated under the same key with the same
/// content. Nothing is charged before [#confirm].
public interface Gateway {

  /// Stored with each payment, such as `stripe`: never changes.
  String name();

  /// How it is found out what became of a request whose answer was lost.
  Recovery recovery();

  /// Whether what is left of an authorisation can still be captured after a part of it was.
  boolean capturesOften();

  /// Announces the payment; moves no money.
  GatewayAnswer create(GatewayOrder order, String key);

  /// Asks the bank for the authorisation.
  GatewayAnswer confirm(GatewayOrder order, GatewayReference at, String key);

  /// Asks the bank after the shopper agreed; `proof` is what the shopper came back with, if the
  /// gateway wants to see it.
  GatewayAnswer resume(GatewayOrder order, GatewayReference at, String proof, String key);

  /// How the payment stands, with what was refunded.
  GatewayAnswer read(Inquiry inquiry);

  /// Renews an authorisation whose [Validity] asks for it.
  GatewayAnswer renew(GatewayReference at, String key);

  /// With `last`, what is left of the authorisation is given back.
  GatewayAnswer capture(GatewayReference at, Money amount, boolean last, String key);

  /// Gives the authorisation back, or ends a payment that was not authorised yet. What is captured
  /// already is shown as it is, or given back as well where the gateway does so.
  GatewayAnswer cancel(GatewayReference at, String key);

  GatewayAnswer refund(GatewayReference at, RefundOrder refund, String key);

  /// Whose payment this is. A gateway that cannot be asked has it in the payment's name there, and
  /// `told` is the amount that it spoke of.
  Owner ownerOf(GatewayReference at, Money told);

  PaymentForm form();
}
