package storehouse.platform.saga;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import storehouse.platform.persistence.Store;

/// How many sagas of a store are under way, on all nodes: also those that failed and wait for their
/// next try. Those that wait for something outside do not count: for a shopper at their bank, for
/// the release of a held order, for the person who paused it.
///
/// They are counted about once a second, and less often when that takes long, so that counting
/// costs a twentieth of one connection at most.
final class Unsettled implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Unsettled.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int SHARE = 20;

  /// A saga that failed is due again within one minute, a held one within an hour.
  private static final String COUNT =
      "select count(*) from saga_instance force index (saga_due) where active = 1"
          + " and due_at < timestampadd(second, 120, now(6)) and deadline_at is null"
          + " and paused = 0";

  private final Store store;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("saga-count").unstarted(this::loop);
  private volatile int count;

  Unsettled(Store store) {
    this.store = store;
  }

  void start() {
    thread.start();
  }

  /// A moment ago; 0 while nobody counted.
  int count() {
    return count;
  }

  private void loop() {
    try {
      while (true) {
        long began = System.nanoTime();
        try {
          count = store.read(tx -> counted(tx.connection()));
        } catch (RuntimeException away) {
          LOG.log(Level.WARNING, "How many sagas are under way is counted later", away);
        }
        Duration pause = Duration.ofNanos(System.nanoTime() - began).multipliedBy(SHARE);
        Thread.sleep(pause.compareTo(PAUSE) > 0 ? pause : PAUSE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static int counted(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COUNT)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
