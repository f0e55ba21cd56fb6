package storehouse.fulfilment.carrier.ups;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/// Where UPS is and who we are there: `storehouse.ups.url` (without `/api`), `.client.id`,
/// `.client.secret` and `.account` (the six-character shipper number).
@Singleton
public final class UpsSettings {

  private final Config config;

  @Inject
  public UpsSettings(Config config) {
    this.config = config;
  }

  String url() {
    return text("url", "http://127.0.0.1:9102");
  }

  String clientId() {
    return text("client.id", "storehouse");
  }

  String clientSecret() {
    return text("client.secret", "storehouse");
  }

  String account() {
    return text("account", "A1B2C3");
  }

  private String text(String key, String embedded) {
    return config.getOptionalValue("storehouse.ups." + key, String.class).orElse(embedded);
  }
}
