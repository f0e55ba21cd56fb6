package storehouse.order;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import storehouse.launcher.check.Checker;
import storehouse.launcher.database.StoreAddress;
import storehouse.launcher.database.TestDatabase;
import storehouse.payment.stripe.StripeSettings;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.StoreSettings;
import storehouse.platform.persistence.Stores;
import storehouse.simulators.stripe.StripeSimulator;

/// What is still there when a house burns down: the database, the gateway, and what the shoppers
/// were told.
public final class Premises implements AutoCloseable {

  private static final Set<StoreName> STORES =
      Set.of(StoreName.ORDERS, StoreName.INVENTORY, StoreName.PAYMENT, StoreName.FULFILMENT);
  private static final Duration GATEWAY_DEADLINE = Duration.ofSeconds(3);

  private final storehouse.launcher.database.Stores addresses = TestDatabase.shared().freshStores();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final StripeSimulator stripe;

  private Premises(StripeSimulator stripe) {
    this.stripe = stripe;
  }

  public static Premises open() throws IOException {
    URI nobody = URI.create("http://127.0.0.1:1");
    return new Premises(
        StripeSimulator.start(0, null, new StripeSimulator.WebhookTarget(nobody, "whsec_test")));
  }

  /// The stores of one node; `url` may change how it reaches them.
  Stores stores(UnaryOperator<String> url) {
    Map<StoreName, StoreSettings> settings = new EnumMap<>(StoreName.class);
    for (StoreName name : STORES) {
      StoreAddress address = addresses.store(name.key());
      settings.put(
          name, new StoreSettings(url.apply(address.url()), address.user(), address.password(), 8));
    }
    return new Stores(settings);
  }

  StripeSettings stripe() {
    return new StripeSettings(
        stripe.url(), "sk_test_shop", "whsec_test", stripe.url(), GATEWAY_DEADLINE);
  }

  /// A shopper was told this number.
  void acknowledge(String number) {
    acknowledged.add(number);
  }

  /// What the checker finds wrong; ask when nothing is under way.
  public List<String> findings() throws SQLException, IOException {
    return new Checker(addresses, stripe.url())
        .run(acknowledged).stream()
            .flatMap(
                result -> result.findings().stream().map(finding -> result.rule() + ": " + finding))
            .toList();
  }

  @Override
  public void close() throws IOException {
    stripe.close();
  }
}
