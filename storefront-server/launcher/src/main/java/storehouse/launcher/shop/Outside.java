package storehouse.launcher.shop;

import static storehouse.launcher.console.Texts.text;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.database.DatabaseServer;
import storehouse.launcher.database.Passwords;
import storehouse.launcher.database.StoreAddress;
import storehouse.launcher.database.Stores;

/// Servers that the person runs themselves, as named in the environment.
record Outside(Map<String, String> environment) {

  /// The stores when each has an address of its own, or when `STOREHOUSE_DB_URL` names a server on
  /// which we may create them; else empty, and the embedded server is used.
  Optional<Stores> stores(Passwords passwords) {
    SequencedMap<String, StoreAddress> named = new LinkedHashMap<>();
    for (String store : Stores.NAMES) {
      String prefix = "STOREHOUSE_DB_" + store.toUpperCase(Locale.ROOT);
      String url = environment.get(prefix + "_URL");
      if (url != null) {
        named.put(
            store,
            new StoreAddress(url, required(prefix + "_USER"), required(prefix + "_PASSWORD")));
      }
    }
    if (named.size() == Stores.NAMES.size()) {
      return Optional.of(new Stores(named));
    }
    if (!named.isEmpty()) {
      throw new StartFailure(text("outside.some-stores", named.keySet(), Stores.NAMES));
    }
    return Optional.ofNullable(environment.get("STOREHOUSE_DB_URL"))
        .map(url -> created(url, passwords));
  }

  /// The same stores on the replica that `STOREHOUSE_DB_READER_URL` names.
  Optional<Stores> readers(Stores stores) {
    return Optional.ofNullable(environment.get("STOREHOUSE_DB_READER_URL")).map(stores::on);
  }

  /// How far the embedded replica is kept behind, in seconds; for tests and trials.
  Duration replicaDelay() {
    String seconds = environment.getOrDefault("STOREHOUSE_REPLICA_DELAY_SECONDS", "0");
    if (!seconds.matches("\\d{1,6}")) {
      throw new StartFailure(text("outside.delay", seconds));
    }
    return Duration.ofSeconds(Long.parseLong(seconds));
  }

  private Stores created(String url, Passwords passwords) {
    DatabaseServer server =
        new DatabaseServer(
            url, required("STOREHOUSE_DB_ADMIN_USER"), required("STOREHOUSE_DB_ADMIN_PASSWORD"));
    try {
      return server.prepareStores("", passwords::of);
    } catch (SQLException e) {
      throw new StartFailure(text("outside.no-database", url, e.getMessage()), e);
    }
  }

  private String required(String variable) {
    String value = environment.get(variable);
    if (value == null) {
      throw new StartFailure(text("outside.missing", variable));
    }
    return value;
  }

  Optional<String> solr() {
    return Optional.ofNullable(environment.get("STOREHOUSE_SOLR_URL"));
  }
}
