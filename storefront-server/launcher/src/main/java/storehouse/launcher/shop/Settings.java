package storehouse.launcher.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import storehouse.launcher.database.Passwords;
import storehouse.launcher.database.Stores;

/// What the shop is told through its environment. A variable that the person set stays as it is,
/// and whoever gives the address of a real gateway is told nothing of its simulator.
final class Settings {
  private static final String STRIPE_SECRET_KEY = "sk_test_storehouse_demo";
  private static final String STRIPE_PUBLISHABLE_KEY = "pk_test_storehouse_demo";
  private static final String ADYEN_CLIENT_KEY = "test_storehouse_demo";
  private static final String HOSTED_PAGE = "/hosted/card";
  private static final List<String> SIMULATED = List.of("STRIPE", "ADYEN", "PAYPAL", "UPS");
  private static final String UPS_DEMO = "storehouse-demo";

  private final Map<String, String> chosen = new HashMap<>();
  private final Map<String, String> environment;

  Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  Settings withSimulatorsAt(PortPlan ports, Passwords secrets) {
    String ups = local(ports.ups());
    GatewayAccounts accounts = GatewayAccounts.of(secrets);
    putStripe(local(ports.stripe()), accounts.stripeWebhookSecret());
    putAdyen(local(ports.adyen()), accounts.adyen());
    putPayPal(local(ports.paypal()), accounts.paypal());
    chosen.put("STOREHOUSE_UPS_URL", ups);
    chosen.put("STOREHOUSE_UPS_TRACKING_URL", ups + "/track/");
    chosen.put("STOREHOUSE_UPS_CLIENT_ID", UPS_DEMO);
    chosen.put("STOREHOUSE_UPS_CLIENT_SECRET", UPS_DEMO);
    chosen.put("STOREHOUSE_UPS_ACCOUNT", "A1B2C3");
    chosen.put("STOREHOUSE_SMTP_HOST", "127.0.0.1");
    chosen.put("STOREHOUSE_SMTP_PORT", String.valueOf(ports.smtp()));
    return this;
  }

  private void putStripe(String url, String webhookSecret) {
    chosen.put("STOREHOUSE_STRIPE_URL", url);
    chosen.put("STOREHOUSE_STRIPE_SECRET_KEY", STRIPE_SECRET_KEY);
    chosen.put("STOREHOUSE_STRIPE_WEBHOOK_SECRET", webhookSecret);
    chosen.put("STOREHOUSE_STRIPE_PUBLISHABLE_KEY", STRIPE_PUBLISHABLE_KEY);
    chosen.put("STOREHOUSE_STRIPE_JS_URL", url + "/v3/");
    chosen.put("STOREHOUSE_STRIPE_HOSTED_URL", url + HOSTED_PAGE);
  }

  private void putAdyen(String url, AdyenAccount account) {
    chosen.put("STOREHOUSE_ADYEN_URL", url);
    chosen.put("STOREHOUSE_ADYEN_API_KEY", account.apiKey());
    chosen.put("STOREHOUSE_ADYEN_MERCHANT_ACCOUNT", account.merchantAccount());
    chosen.put("STOREHOUSE_ADYEN_HMAC_KEYS", account.hmacKey());
    chosen.put("STOREHOUSE_ADYEN_CLIENT_KEY", ADYEN_CLIENT_KEY);
    chosen.put("STOREHOUSE_ADYEN_WEB_URL", url + "/checkoutshopper/sdk/6/");
    chosen.put("STOREHOUSE_ADYEN_HOSTED_URL", url + HOSTED_PAGE);
  }

  private void putPayPal(String url, PayPalApp app) {
    chosen.put("STOREHOUSE_PAYPAL_URL", url);
    chosen.put("STOREHOUSE_PAYPAL_CLIENT_ID", app.clientId());
    chosen.put("STOREHOUSE_PAYPAL_CLIENT_SECRET", app.clientSecret());
    chosen.put("STOREHOUSE_PAYPAL_WEBHOOK_ID", app.webhookId());
    chosen.put("STOREHOUSE_PAYPAL_CERTIFICATE_HOSTS", "127.0.0.1");
  }

  Settings withShop(String url, boolean demo, Passwords secrets) {
    chosen.put("STOREHOUSE_SHOP_URL", url);
    chosen.put("STOREHOUSE_DEMO", String.valueOf(demo));
    chosen.put("STOREHOUSE_JWT_SECRET", secrets.of("jwt"));
    // Until the shop's own checks are deployed, an empty list of checks means "not yet".
    chosen.put("MP_HEALTH_DEFAULT_READINESS_EMPTY_RESPONSE", "DOWN");
    return this;
  }

  Settings withSolr(String url) {
    chosen.put("STOREHOUSE_SOLR_URL", url);
    return this;
  }

  Settings withStores(Stores stores) {
    put(stores.asProperties());
    return this;
  }

  Settings withReaders(Stores stores) {
    put(stores.asReaderProperties());
    return this;
  }

  private void put(Map<String, String> properties) {
    properties.forEach(
        (name, value) -> chosen.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
  }

  Map<String, String> all() {
    Map<String, String> all = new HashMap<>(chosen);
    SIMULATED.stream()
        .map(name -> "STOREHOUSE_" + name + "_")
        .filter(prefix -> environment.containsKey(prefix + "URL"))
        .forEach(prefix -> all.keySet().removeIf(name -> name.startsWith(prefix)));
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("STOREHOUSE_")) {
            all.put(name, value);
          }
        });
    return all;
  }

  static String local(int port) {
    return "http://127.0.0.1:" + port;
  }
}
