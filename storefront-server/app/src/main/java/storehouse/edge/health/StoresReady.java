package storehouse.edge.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.Stores;

/// Ready when every store answers.
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
    return answer.build();
  }

  private static boolean answers(Store store) {
    try (Connection connection = store.dataSource().getConnection()) {
      return connection.isValid(TIMEOUT_SECONDS);
    } catch (SQLException unreachable) {
      return false;
    }
  }
}
