package storehouse.platform.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// One store: a pool of connections to one schema, and transactions on it.
///
/// A deadlock or lock time-out runs the work again, so work has no effects outside the transaction.
/// Any other failure rolls back and is thrown as [StoreFailure] or as what the work threw.
public final class Store implements AutoCloseable {

  private static final int MAX_ATTEMPTS = 6;

  private final StoreName name;
  private final HikariDataSource pool;
  private final HikariDataSource reads;
  private @Nullable EntityManagerFactory entityManagers;
  private volatile Reader reader = new Reader(this, null);

  public Store(StoreName name, StoreSettings settings) {
    this.name = name;
    this.pool = new HikariDataSource(poolConfig(name, settings, false));
    this.reads = new HikariDataSource(poolConfig(name, settings, true));
  }

  static HikariConfig poolConfig(StoreName name, StoreSettings settings, boolean reads) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name.key() + (reads ? "-reads" : ""));
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    config.setAutoCommit(reads);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setInitializationFailTimeout(30_000);
    DriverSettings.apply(config);
    return config;
  }

  public StoreName name() {
    return name;
  }

  public DataSource dataSource() {
    return pool;
  }

  /// For reads that may be a little old.
  public Reader reader() {
    return reader;
  }

  void readFrom(Replica replica) {
    reader = new Reader(this, replica);
  }

  /// Runs the work in one transaction and commits it.
  public <T extends @Nullable Object> T write(Work<T> work) {
    return retried(
        () -> {
          try (Connection connection = pool.getConnection()) {
            return committed(connection, new Tx(name, connection, null), work);
          }
        });
  }

  /// [#write] for work without a result.
  public void run(VoidWork work) {
    write(
        tx -> {
          work.run(tx);
          return true;
        });
  }

  /// [#run], once: a deadlock or a lock time-out is thrown like any other failure.
  public void runOnce(VoidWork work) {
    try (Connection connection = pool.getConnection()) {
      committed(
          connection,
          new Tx(name, connection, null),
          tx -> {
            work.run(tx);
            return true;
          });
    } catch (SQLException failure) {
      throw StoreFailure.of(name, failure);
    }
  }

  /// Runs reads without a transaction around them: each statement sees what is committed when it
  /// starts, as it would inside a READ COMMITTED transaction, and no round trip is spent on the
  /// end.
  public <T extends @Nullable Object> T read(Work<T> work) {
    return retried(
        () -> {
          try (Connection connection = reads.getConnection()) {
            return work.run(new Tx(name, connection, null));
          }
        });
  }

  /// [#write] with JPA; entities are detached afterwards.
  public <T extends @Nullable Object> T writeEntities(Work<T> work) {
    return retried(() -> inEntityManager(work, true));
  }

  /// [#read] with JPA; entities are detached afterwards.
  public <T extends @Nullable Object> T readEntities(Work<T> work) {
    return retried(() -> inEntityManager(work, false));
  }

  private <T extends @Nullable Object> T inEntityManager(Work<T> work, boolean commit)
      throws SQLException {
    try (EntityManager manager = entityManagers().createEntityManager()) {
      manager.getTransaction().begin();
      try {
        Tx tx = new Tx(name, manager.unwrap(Connection.class), manager);
        T result = work.run(tx);
        if (commit) {
          manager.getTransaction().commit();
          tx.committed();
        }
        return result;
      } finally {
        if (manager.getTransaction().isActive()) {
          manager.getTransaction().rollback();
        }
      }
    }
  }

  private static <T extends @Nullable Object> T committed(
      Connection connection, Tx tx, Work<T> work) throws SQLException {
    try {
      T result = work.run(tx);
      connection.commit();
      tx.committed();
      return result;
    } catch (SQLException | RuntimeException failure) {
      rollBack(connection, failure);
      throw failure;
    }
  }

  /// A connection that is gone cannot be rolled back: then the failure that showed it is what
  /// counts.
  private static void rollBack(Connection connection, Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException gone) {
      failure.addSuppressed(gone);
    }
  }

  private <T extends @Nullable Object> T retried(Attempt<T> attempt) {
    for (int count = 1; ; count++) {
      try {
        return attempt.run();
      } catch (SQLException | RuntimeException failure) {
        if (!StoreFailure.isTransient(failure) || count == MAX_ATTEMPTS) {
          throw failure instanceof RuntimeException known ? known : StoreFailure.of(name, failure);
        }
      }
    }
  }

  private synchronized EntityManagerFactory entityManagers() {
    if (entityManagers == null) {
      entityManagers =
          Persistence.createEntityManagerFactory(
              name.key(), Map.of("jakarta.persistence.nonJtaDataSource", pool));
    }
    return entityManagers;
  }

  @Override
  public synchronized void close() {
    if (entityManagers != null) {
      entityManagers.close();
    }
    reads.close();
    pool.close();
  }

  private interface Attempt<T extends @Nullable Object> {
    T run() throws SQLException;
  }
}
