package storehouse.edge.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import storehouse.platform.Background;
import storehouse.platform.persistence.ReplicaState;
import storehouse.platform.persistence.Stores;

/// Shows at `/metrics` how far each replica is behind (`storehouse_replica_lag_seconds`, NaN while
/// that was never known) and whether it is read from (`storehouse_replica_used`, 0 or 1).
@Singleton
public final class ReplicaMetrics implements Background {

  private static final double NANOS = 1e9;

  private final Stores stores;
  private final MetricRegistry registry;

  @Inject
  ReplicaMetrics(Stores stores, MetricRegistry registry) {
    this.stores = stores;
    this.registry = registry;
  }

  @Override
  public void start() {
    for (ReplicaState replica : stores.replicas()) {
      Tag server = new Tag("replica", replica.server());
      registry.gauge(
          described("storehouse_replica_lag_seconds", "How old what this replica answers may be"),
          () -> lagSeconds(replica.server()),
          server);
      registry.gauge(
          described("storehouse_replica_used", "1 while reads go to this replica"),
          () -> now(replica.server()).used() ? 1 : 0,
          server);
    }
  }

  private static Metadata described(String name, String description) {
    return Metadata.builder().withName(name).withDescription(description).build();
  }

  private double lagSeconds(String server) {
    Duration lag = now(server).lag();
    return lag == null ? Double.NaN : lag.toNanos() / NANOS;
  }

  private ReplicaState now(String server) {
    return stores.replicas().stream()
        .filter(replica -> replica.server().equals(server))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {}
}
