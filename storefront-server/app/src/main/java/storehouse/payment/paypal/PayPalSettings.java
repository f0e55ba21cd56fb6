package storehouse.payment.paypal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/// Where PayPal is and who we are there: `storehouse.paypal.url` (such as
/// `https://api-m.sandbox.paypal.com`), `.client.id` and `.client.secret` of the REST app,
/// `.webhook.id` (two with a comma between them while one is replaced), `.certificate.hosts` (where
/// certificates for webhooks may come from; default PayPal's own beside the API), and
/// `.deadline.millis` after which an answer counts as lost (default 10,000).
public record PayPalSettings(
    URI api,
    String clientId,
    String clientSecret,
    List<String> webhookIds,
    Set<String> certificateHosts,
    Duration deadline) {

  private static final long USUAL_DEADLINE_MILLIS = 10_000;

  static PayPalSettings from(Config config) {
    URI api = config.getValue("storehouse.paypal.url", URI.class);
    return new PayPalSettings(
        api,
        config.getValue("storehouse.paypal.client.id", String.class),
        config.getValue("storehouse.paypal.client.secret", String.class),
        config.getValues("storehouse.paypal.webhook.id", String.class),
        config
            .getOptionalValues("storehouse.paypal.certificate.hosts", String.class)
            .map(Set::copyOf)
            .orElseGet(() -> certificateHosts(api)),
        Duration.ofMillis(
            config
                .getOptionalValue("storehouse.paypal.deadline.millis", Long.class)
                .orElse(USUAL_DEADLINE_MILLIS)));
  }

  /// The live and the sandbox PayPal each sign for themselves, with certificates of `api.` for an
  /// API at `api-m.`.
  static Set<String> certificateHosts(URI api) {
    return Set.copyOf(List.of(api.getHost(), api.getHost().replaceFirst("^api-m\\.", "api.")));
  }

  /// Never shows the secrets: settings end up in logs.
  @Override
  public String toString() {
    return "PayPal at " + api + " for " + clientId;
  }
}
