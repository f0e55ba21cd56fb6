package storehouse.payment.stripe;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/// Where Stripe is and how to prove who we are: `storehouse.stripe.url`, `.secret.key`,
/// `.webhook.secret` (two with a comma between them while one is replaced), `.deadline.millis`
/// after which an answer counts as lost (default 10,000), and those of [StripeWeb].
public record StripeSettings(
    URI api, String secretKey, List<String> webhookSecrets, StripeWeb web, Duration deadline) {

  private static final long USUAL_DEADLINE_MILLIS = 10_000;

  static StripeSettings from(Config config) {
    return new StripeSettings(
        config.getValue("storehouse.stripe.url", URI.class),
        config.getValue("storehouse.stripe.secret.key", String.class),
        config.getValues("storehouse.stripe.webhook.secret", String.class),
        StripeWeb.from(config),
        Duration.ofMillis(
            config
                .getOptionalValue("storehouse.stripe.deadline.millis", Long.class)
                .orElse(USUAL_DEADLINE_MILLIS)));
  }

  /// Never shows the secrets: settings end up in logs.
  @Override
  public String toString() {
    return "Stripe at " + api;
  }
}
