package storehouse.platform.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.Config;

/// All stores of this installation, migrated and ready.
///
/// Each is configured by `storehouse.db.<store>.url`, `.user`, `.password` and `.pool`
/// (connections, default 8); moving a store to another server is configuration alone. `.reader.url`
/// names the same schema on a replica; one that is behind by more than
/// `storehouse.db.reader.longest.lag.seconds` (default 10) is not read from.
@Singleton
public final class Stores implements AutoCloseable {

  private static final int DEFAULT_POOL_SIZE = 8;
  private static final int LONGEST_LAG_SECONDS = 10;

  private final Map<StoreName, Store> stores = new EnumMap<>(StoreName.class);
  private final Replicas replicas;

  @Inject
  Stores(Config config) {
    this(
        settingsFrom(config),
        Duration.ofSeconds(
            config
                .getOptionalValue("storehouse.db.reader.longest.lag.seconds", Integer.class)
                .orElse(LONGEST_LAG_SECONDS)));
  }

  /// Opens and migrates the stores at these places.
  public Stores(Map<StoreName, StoreSettings> settings) {
    this(settings, Duration.ofSeconds(LONGEST_LAG_SECONDS));
  }

  /// The same; a replica that is further behind is not read from.
  public Stores(Map<StoreName, StoreSettings> settings, Duration longestLag) {
    settings.forEach((name, where) -> stores.put(name, new Store(name, where)));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      CompletableFuture.allOf(
              settings.entrySet().stream()
                  .map(
                      store ->
                          CompletableFuture.runAsync(
                              () -> Migrations.apply(store.getKey(), store.getValue()), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
    this.replicas = Replicas.open(stores, settings, longestLag);
  }

  private static Map<StoreName, StoreSettings> settingsFrom(Config config) {
    Map<StoreName, StoreSettings> settings = new EnumMap<>(StoreName.class);
    Arrays.stream(StoreName.values())
        .forEach(name -> settings.put(name, settingsFrom(config, name)));
    return settings;
  }

  private static StoreSettings settingsFrom(Config config, StoreName name) {
    String prefix = "storehouse.db." + name.key() + ".";
    return new StoreSettings(
        config.getValue(prefix + "url", String.class),
        config.getValue(prefix + "user", String.class),
        config.getValue(prefix + "password", String.class),
        config.getOptionalValue(prefix + "pool", Integer.class).orElse(DEFAULT_POOL_SIZE),
        config.getOptionalValue(prefix + "reader.url", String.class).orElse(null));
  }

  public Store of(StoreName name) {
    Store store = stores.get(name);
    if (store == null) {
      throw new IllegalStateException("Store " + name.key() + " is not configured");
    }
    return store;
  }

  /// Every configured store.
  public Iterable<Store> all() {
    return stores.values();
  }

  /// Every replica that a store has.
  public List<ReplicaState> replicas() {
    return replicas.states();
  }

  @Override
  @PreDestroy
  public void close() {
    replicas.close();
    stores.values().forEach(Store::close);
  }
}
