package storehouse.storefront.checkout;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import storehouse.checkout.PlaceOrder;
import storehouse.payment.WayToPay;

/// With what a shopper pays, as far as the form can be believed. A token is only ever given to the
/// gateway whose fields made it.
sealed interface Tender {

  /// Everything that the gateway needs for the order.
  record Ready(WayToPay way, String token) implements Tender {
    String gateway() {
      return way.gateway();
    }
  }

  /// The card is still to be entered, on a page of its own.
  record CardToCome(String gateway, WayToPay.HostedPage page) implements Tender {}

  /// Nothing that can be paid with; the text of the key `error.` + `why` stands beside the field.
  record Unusable(String field, String why) implements Tender {}

  Tender NOT_OFFERED = new Unusable("gateway", "gateway");
  Tender WITHOUT_A_CARD_PAGE = new Unusable("gateway", "card.script");
  Tender OF_ANOTHER_GATEWAY = new Unusable("paymentToken", "token.elsewhere");

  /// What the form says: the chosen gateway, and a token with the gateway whose fields the page
  /// had.
  record Given(String gateway, String token, String tokenOf) {

    /// A character more than is allowed: half a token is refused, not tried.
    private static final int LONGEST = PlaceOrder.LONGEST_TOKEN + 1;

    static Given in(MultivaluedMap<String, String> form) {
      return new Given(
          CheckoutForm.text(form, "gateway"),
          CheckoutForm.text(form, "paymentToken", LONGEST),
          CheckoutForm.text(form, "tokenOf"));
    }
  }

  /// `offered` is how one pays on the chosen gateway, if the shopper is offered that.
  static Tender of(Given given, Optional<WayToPay> offered) {
    if (offered.isEmpty()) {
      return NOT_OFFERED;
    }
    WayToPay way = offered.get();
    return switch (way.kind()) {
      case WayToPay.Redirect _ -> new Ready(way, WayToPay.Redirect.TOKEN);
      case WayToPay.CardFields(_, var page) when given.token().isEmpty() ->
          page == null ? WITHOUT_A_CARD_PAGE : new CardToCome(way.gateway(), page);
      case WayToPay.CardFields _ ->
          given.tokenOf().equals(way.gateway())
              ? new Ready(way, given.token())
              : OF_ANOTHER_GATEWAY;
    };
  }
}
