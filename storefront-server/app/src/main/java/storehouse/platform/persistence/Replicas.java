package storehouse.platform.persistence;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The replicas of all stores. Stores that go from one server to another have one watch together.
final class Replicas implements AutoCloseable {

  private final Map<Way, ReplicaWatch> watches = new LinkedHashMap<>();
  private final List<Replica> replicas = new ArrayList<>();

  /// From which server to which.
  private record Way(String primary, String replica) {}

  private Replicas() {}

  static Replicas open(
      Map<StoreName, Store> stores, Map<StoreName, StoreSettings> settings, Duration longestLag) {
    Replicas all = new Replicas();
    settings.forEach(
        (name, where) -> {
          String url = where.readerUrl();
          Store store = stores.get(name);
          if (url != null && store != null) {
            all.add(store, where, url, longestLag);
          }
        });
    return all;
  }

  private void add(Store store, StoreSettings where, String url, Duration longestLag) {
    Way way = new Way(server(where.url()), server(url));
    StoreSettings there =
        new StoreSettings(url, where.user(), where.password(), where.poolSize(), null);
    ReplicaWatch watch =
        watches.computeIfAbsent(
            way,
            _ -> {
              ReplicaWatch fresh =
                  new ReplicaWatch(
                      way.replica(),
                      new Lookout(store.name(), where),
                      new Lookout(store.name(), there),
                      longestLag);
              fresh.start();
              return fresh;
            });
    HikariConfig config = Store.poolConfig(store.name(), there, true);
    Replica replica = new Replica(store.name(), config, watch);
    replicas.add(replica);
    store.readFrom(replica);
  }

  /// `127.0.0.1:3306` of `jdbc:mysql://127.0.0.1:3306/storehouse_orders?...`.
  private static String server(String url) {
    int from = url.indexOf("//") + 2;
    int slash = url.indexOf('/', from);
    return url.substring(from, slash < 0 ? url.length() : slash);
  }

  List<ReplicaState> states() {
    return watches.values().stream().map(ReplicaWatch::state).toList();
  }

  @Override
  public void close() {
    watches.values().forEach(ReplicaWatch::close);
    replicas.forEach(Replica::close);
  }
}
