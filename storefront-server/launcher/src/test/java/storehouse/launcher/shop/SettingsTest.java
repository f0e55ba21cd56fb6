package storehouse.launcher.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.database.Passwords;
import storehouse.launcher.database.StoreAddress;
import storehouse.launcher.database.Stores;

class SettingsTest {
  @TempDir private Path folder;

  private Passwords secrets() {
    return new Passwords(folder.resolve("secrets"));
  }

  @Test
  void whatThePersonConfiguredWins() {
    PortPlan ports = new PortPlan(1, 2, 8, 3, 4, 9, 10, 5, 6, 7);
    Map<String, String> environment =
        Map.of("STOREHOUSE_SMTP_HOST", "mail.example.test", "PATH", "/bin");
    Map<String, String> all =
        new Settings(environment)
            .withSimulatorsAt(ports, secrets())
            .withShop("http://127.0.0.1:1", true, secrets())
            .all();
    assertThat(all)
        .containsEntry("STOREHOUSE_SMTP_HOST", "mail.example.test")
        .containsEntry("STOREHOUSE_SMTP_PORT", "7")
        .containsEntry("STOREHOUSE_STRIPE_URL", "http://127.0.0.1:4")
        .containsEntry("STOREHOUSE_ADYEN_URL", "http://127.0.0.1:9")
        .containsEntry("STOREHOUSE_PAYPAL_URL", "http://127.0.0.1:10")
        .containsEntry("STOREHOUSE_DEMO", "true")
        .doesNotContainKey("PATH");
  }

  private Map<String, String> allWith(Map<String, String> environment) {
    PortPlan ports = new PortPlan(1, 2, 8, 3, 4, 9, 10, 5, 6, 7);
    return new Settings(environment).withSimulatorsAt(ports, secrets()).all();
  }

  @Test
  void theSimulatorsStandInForTheGatewaysInTheBrowserToo() {
    assertThat(allWith(Map.of()))
        .containsEntry("STOREHOUSE_STRIPE_JS_URL", "http://127.0.0.1:4/v3/")
        .containsEntry("STOREHOUSE_ADYEN_WEB_URL", "http://127.0.0.1:9/checkoutshopper/sdk/6/")
        .containsEntry("STOREHOUSE_ADYEN_HOSTED_URL", "http://127.0.0.1:9/hosted/card");
  }

  @Test
  void nothingOfASimulatorIsMixedIntoARealAccount() {
    Map<String, String> all =
        allWith(
            Map.of(
                "STOREHOUSE_STRIPE_URL", "https://api.stripe.com",
                "STOREHOUSE_STRIPE_PUBLISHABLE_KEY", "pk_test_mine"));
    assertThat(all)
        .containsEntry("STOREHOUSE_STRIPE_PUBLISHABLE_KEY", "pk_test_mine")
        .doesNotContainKeys(
            "STOREHOUSE_STRIPE_JS_URL",
            "STOREHOUSE_STRIPE_HOSTED_URL",
            "STOREHOUSE_STRIPE_SECRET_KEY")
        .containsEntry("STOREHOUSE_ADYEN_URL", "http://127.0.0.1:9");
  }

  @Test
  void secretsAreTheSameAtTheNextStart() {
    assertThat(GatewayAccounts.of(secrets())).isEqualTo(GatewayAccounts.of(secrets()));
  }

  @Test
  void storesWithAddressesOfTheirOwnNeedNoEmbeddedDatabase() {
    Map<String, String> environment = new HashMap<>();
    for (String store : Stores.NAMES) {
      String prefix = "STOREHOUSE_DB_" + store.toUpperCase(Locale.ROOT);
      environment.put(prefix + "_URL", "jdbc:mysql://db.example.test/" + store);
      environment.put(prefix + "_USER", store);
      environment.put(prefix + "_PASSWORD", "secret");
    }
    Stores stores = new Outside(environment).stores(secrets()).orElseThrow();
    assertThat(stores.store("orders").url()).isEqualTo("jdbc:mysql://db.example.test/orders");
    assertThat(stores.store("orders")).hasToString("orders at jdbc:mysql://db.example.test/orders");
  }

  @Test
  void aReplicaElsewhereHasTheSameSchemas() {
    Stores stores =
        new Stores(
            new TreeMap<>(
                Map.of(
                    "orders",
                    new StoreAddress("jdbc:mysql://a.test:1/sh_orders?x=y", "orders", "secret"))));
    Outside outside =
        new Outside(Map.of("STOREHOUSE_DB_READER_URL", "jdbc:mysql://b.test:2/?sslMode=DISABLED"));
    assertThat(new Settings(Map.of()).withReaders(outside.readers(stores).orElseThrow()).all())
        .containsEntry("STOREHOUSE_DB_ORDERS_READER_URL", "jdbc:mysql://b.test:2/sh_orders?x=y");
  }

  @Test
  void someStoresElsewhereAndSomeHereIsRefused() {
    Outside some =
        new Outside(
            Map.of(
                "STOREHOUSE_DB_ORDERS_URL", "jdbc:mysql://db.example.test/orders",
                "STOREHOUSE_DB_ORDERS_USER", "orders",
                "STOREHOUSE_DB_ORDERS_PASSWORD", "secret"));
    assertThatThrownBy(() -> some.stores(secrets()))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("orders");
  }

  @Test
  void anOutsideServerWithoutAnAdministratorNamesTheMissingVariable() {
    Outside server = new Outside(Map.of("STOREHOUSE_DB_URL", "jdbc:mysql://db.example.test/"));
    assertThatThrownBy(() -> server.stores(secrets()))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("STOREHOUSE_DB_ADMIN_USER");
  }

  @Test
  void nothingConfiguredMeansTheEmbeddedDatabase() {
    assertThat(new Outside(Map.of()).stores(secrets())).isEmpty();
  }
}
