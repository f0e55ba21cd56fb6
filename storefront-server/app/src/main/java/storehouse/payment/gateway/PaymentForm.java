package storehouse.payment.gateway;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import storehouse.payment.CardLibrary;

/// Where a shopper gives a gateway what it needs to charge: with the gateway itself, never with the
/// shop.
public sealed interface PaymentForm {

  /// The gateway's own card fields. `library` puts them into a page of the shop; `hostedPage` is a
  /// page for those without JavaScript, which no gateway has of itself: null where there is none.
  /// Both give out a token that is good at this gateway alone.
  record CardFields(CardLibrary library, @Nullable URI hostedPage) implements PaymentForm {}

  /// The shopper is sent to the wallet called `name`, such as PayPal, once there is an order, and
  /// agrees there.
  record Redirect(String name) implements PaymentForm {}
}
