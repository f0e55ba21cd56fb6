package storehouse.payment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import storehouse.model.Money;

/// Where the gateway's own card fields are: a script, and a hosted page for those without
/// JavaScript. Card data goes there and never to the shop.
public record CardFieldsView(String gateway, String scriptUrl, String hostedPageUrl) {

  /// The hosted page for an amount; `reference` is what the shopper is shown. It comes back to
  /// `returnUrl` with the parameter `payment_method` (the token), or with `cancelled=1`.
  public String hostedUrl(String returnUrl, Money amount, String reference) {
    return hostedPageUrl
        + "?return_url="
        + encoded(returnUrl)
        + "&amount="
        + amount.minorUnits()
        + "&currency="
        + encoded(amount.currency().getCurrencyCode())
        + "&reference="
        + encoded(reference);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
