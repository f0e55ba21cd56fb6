package storehouse.platform.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// One connection of its own to the server of a store, for looking at that server. It gives up
/// soon, and it tells a server that is gone from one with many guests.
final class Lookout implements AutoCloseable {

  private static final int LONGEST_WAIT_MILLIS = 1_000;
  private static final int LONGEST_ANSWER_MILLIS = 2_000;

  private final StoreName name;
  private final HikariDataSource pool;

  Lookout(StoreName name, StoreSettings settings) {
    this.name = name;
    HikariConfig config = Store.poolConfig(name, settings, true);
    config.setPoolName(name.key() + "-lookout");
    config.setMaximumPoolSize(1);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("connectTimeout", String.valueOf(LONGEST_WAIT_MILLIS));
    config.addDataSourceProperty("socketTimeout", String.valueOf(LONGEST_ANSWER_MILLIS));
    this.pool = new HikariDataSource(config);
  }

  <T extends @Nullable Object> T look(Work<T> work) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return work.run(new Tx(name, connection, null));
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
