package storehouse.payment.adyen;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/// Where Adyen is and who we are there: `storehouse.adyen.url` (such as
/// `https://checkout-test.adyen.com`), `.api.key`, `.merchant.account`, `.hmac.keys` (hexadecimal;
/// two with a comma between them while one is replaced), `.deadline.millis` after which an answer
/// counts as lost (default 10,000), and those of [AdyenWeb].
public record AdyenSettings(
    URI api,
    String apiKey,
    String merchantAccount,
    List<String> hmacKeys,
    AdyenWeb web,
    Duration deadline) {

  private static final long USUAL_DEADLINE_MILLIS = 10_000;

  static AdyenSettings from(Config config) {
    URI api = config.getValue("storehouse.adyen.url", URI.class);
    return new AdyenSettings(
        api,
        config.getValue("storehouse.adyen.api.key", String.class),
        config.getValue("storehouse.adyen.merchant.account", String.class),
        config.getValues("storehouse.adyen.hmac.keys", String.class),
        AdyenWeb.from(config, api),
        Duration.ofMillis(
            config
                .getOptionalValue("storehouse.adyen.deadline.millis", Long.class)
                .orElse(USUAL_DEADLINE_MILLIS)));
  }

  /// Never shows the secrets: settings end up in logs.
  @Override
  public String toString() {
    return "Adyen at " + api + " for " + merchantAccount;
  }
}
