package storehouse.fulfilment.carrier.ups;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where UPS is (`storehouse.ups.url`, without `/api`) and who we are there: the OAuth client, and
/// the account, which is the shipper number of six characters.
@Singleton
public final class UpsSettings {

  private final String url;
  private final String clientId;
  private final String clientSecret;
  private final String account;

  @Inject
  public UpsSettings(
      @ConfigProperty(name = "storehouse.ups.url", defaultValue = "http://127.0.0.1:9102")
          String url,
      @ConfigProperty(name = "storehouse.ups.client.id", defaultValue = "storehouse")
          String clientId,
      @ConfigProperty(name = "storehouse.ups.client.secret", defaultValue = "storehouse")
          String clientSecret,
      @ConfigProperty(name = "storehouse.ups.account", defaultValue = "A1B2C3") String account) {
    this.url = url;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.account = account;
  }

  String url() {
    return url;
  }

  String clientId() {
    return clientId;
  }

  String clientSecret() {
    return clientSecret;
  }

  String account() {
    return account;
  }
}
