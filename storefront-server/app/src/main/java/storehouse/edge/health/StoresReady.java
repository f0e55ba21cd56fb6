package storehouse.edge.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import storehouse.platform.persistence.ReplicaState;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.Stores;

/// Ready when every store answers. How replicas are is told beside; the shop does without them.
@Readiness
@Singleton
public final class StoresReady implements HealthCheck {

  private static final int TIMEOUT_SECONDS = 2;

  private final Stores stores;

  @Inject
  StoresReady(Stores stores) {
    this.stores = stores;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("stores").up();
    for (Store store : stores.all()) {
      boolean up = answers(store);
      answer.withData(store.name().key(), up ? "up" : "down");
      if (!up) {
        answer.down();
      }
    }
    for (ReplicaState replica : stores.replicas()) {
      answer.withData("replica " + replica.server(), words(replica));
    }
    return answer.build();
  }

  private static String words(ReplicaState replica) {
    Duration lag = replica.lag();
    return (replica.used() ? "read from" : "not read from")
        + (lag == null ? "" : ", " + lag.toSeconds() + " s behind");
  }

  private static boolean answers(Store store) {
    try (Connection connection = store.dataSource().getConnection()) {
      return connection.isValid(TIMEOUT_SECONDS);
    } catch (SQLException unreachable) {
      return false;
    }
  }
}
