package storehouse.payment.stripe;

import java.net.URI;
import org.eclipse.microprofile.config.Config;

/// Where Stripe is and how to prove who we are: `storehouse.stripe.url`, `.secret.key`,
/// `.webhook.secret`, and `.elements.url` (where the card fields are; default the API's).
public record StripeSettings(URI api, String secretKey, String webhookSecret, URI elements) {

  static StripeSettings from(Config config) {
    URI api = config.getValue("storehouse.stripe.url", URI.class);
    return new StripeSettings(
        api,
        config.getValue("storehouse.stripe.secret.key", String.class),
        config.getValue("storehouse.stripe.webhook.secret", String.class),
        config.getOptionalValue("storehouse.stripe.elements.url", URI.class).orElse(api));
  }

  /// Never shows the secrets: settings end up in logs.
  @Override
  public String toString() {
    return "Stripe at " + api;
  }
}
