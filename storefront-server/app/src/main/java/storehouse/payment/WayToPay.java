package storehouse.payment;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.PaymentForm;

/// One way to pay that a shopper is offered: a gateway, and what the shopper meets there.
public record WayToPay(String gateway, Kind kind) {

  /// What the shopper meets.
  public sealed interface Kind {

    /// The name of the wallet, if it is one.
    default Optional<String> wallet() {
      return switch (this) {
        case CardFields _ -> Optional.empty();
        case Redirect(var name) -> Optional.of(name);
      };
    }
  }

  /// The gateway's own card fields: its library for browsers, and a hosted page for those without
  /// JavaScript, if there is one. Card data goes there and never to the shop.
  public record CardFields(CardLibrary library, @Nullable HostedPage hostedPage) implements Kind {}

  /// A card form as a page of its own, outside of the shop.
  public record HostedPage(URI address) {

    /// The page for an amount; `reference` is what the shopper is shown. It comes back to
    /// `returnUrl` with the parameter `payment_method` (the token), or with `cancelled=1`.
    public URI asking(Money amount, String reference, String returnUrl) {
      return URI.create(
          address
              + "?return_url="
              + encoded(returnUrl)
              + "&amount="
              + amount.minorUnits()
              + "&currency="
              + encoded(amount.currency().getCurrencyCode())
              + "&reference="
              + encoded(reference));
    }

    private static String encoded(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }

  /// A wallet with pages of its own, such as PayPal. There is no token to bring: the order is
  /// placed with [#TOKEN], and its payment then says where the shopper goes on.
  public record Redirect(String name) implements Kind {

    public static final String TOKEN = "redirect";
  }

  static WayToPay on(String gateway, PaymentForm form) {
    return new WayToPay(
        gateway,
        switch (form) {
          case PaymentForm.CardFields(var library, var hostedPage) ->
              new CardFields(library, hostedPage == null ? null : new HostedPage(hostedPage));
          case PaymentForm.Redirect(var name) -> new Redirect(name);
        });
  }
}
