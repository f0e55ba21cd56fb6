package storehouse.platform.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/// One store on a replica. It gives up soon, because the primary can answer as well.
final class Replica implements AutoCloseable {

  private static final int LONGEST_WAIT_MILLIS = 1_000;
  private static final int LONGEST_ANSWER_MILLIS = 5_000;

  private final StoreName name;
  private final HikariDataSource pool;
  private final ReplicaWatch watch;

  Replica(StoreName name, HikariConfig config, ReplicaWatch watch) {
    this.name = name;
    this.watch = watch;
    config.setPoolName(name.key() + "-replica");
    config.setReadOnly(true);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("connectTimeout", String.valueOf(LONGEST_WAIT_MILLIS));
    config.addDataSourceProperty("socketTimeout", String.valueOf(LONGEST_ANSWER_MILLIS));
    this.pool = new HikariDataSource(config);
  }

  boolean isTrusted() {
    return watch.isTrusted();
  }

  /// A read failed there. That all connections are lent to others says nothing about the server.
  void failed(SQLException failure) {
    if (!isFull(failure)) {
      watch.failed(StoreFailure.of(name, failure));
    }
  }

  private boolean isFull(SQLException failure) {
    return failure instanceof SQLTransientConnectionException
        && pool.getHikariPoolMXBean().getTotalConnections() == pool.getMaximumPoolSize();
  }

  <T extends @Nullable Object> T read(Work<T> work) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return work.run(new Tx(name, connection, null));
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
