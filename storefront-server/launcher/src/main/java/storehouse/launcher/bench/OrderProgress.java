package storehouse.launcher.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import storehouse.launcher.database.Stores;

/// Watches the orders of a benchmark in the shop's own books: how many sagas have run to their end
/// by now, and how long each order took from its acceptance to CONFIRMED.
final class OrderProgress implements AutoCloseable {

  private static final long LOOK_EVERY_MILLIS = 500;
  private static final int LONGEST_WAIT_SECONDS = 120;

  private final Connection connection;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final long since;
  private volatile long completed;

  /// Counts from now on.
  OrderProgress(Stores stores) throws SQLException {
    connection = stores.store("orders").connect();
    since = one("select coalesce(max(id), 0) from saga_instance where id >= ?", 0);
    clock.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      completed = completedNow();
    } catch (SQLException | RuntimeException tryAgain) {
      // The next look finds out.
    }
  }

  /// Orders whose saga ran through its last step, the hand-over to the warehouse.
  synchronized long completedNow() throws SQLException {
    return one("select count(*) from saga_instance where id > ? and state = 'COMPLETED'", since);
  }

  /// The same as of half a second ago, without asking.
  long completed() {
    return completed;
  }

  private long one(String sql, long parameter) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, parameter);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /// Waits until no saga is under way any more, at most two minutes.
  void awaitQuiet() throws SQLException, InterruptedException {
    for (int looks = 0; looks < LONGEST_WAIT_SECONDS && active() > 0; looks++) {
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private synchronized long active() throws SQLException {
    return one("select count(*) from saga_instance where id > ? and active = 1", 0);
  }

  /// Orders that did not stand in the end: a benchmark that has any measured something else.
  synchronized long undone() throws SQLException {
    return one("select count(*) from saga_instance where id > ? and state = 'COMPENSATED'", since);
  }

  /// Milliseconds from acceptance to CONFIRMED of every order since the start, ascending.
  List<Long> millisToConfirmed() throws SQLException {
    return confirmed().stream().map(Confirmed::millis).sorted().toList();
  }

  /// When an order was placed, and how long it took from there to CONFIRMED.
  record Confirmed(Instant placedAt, long millis) {}

  synchronized List<Confirmed> confirmed() throws SQLException {
    List<Confirmed> confirmed = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select p.at, timestampdiff(microsecond, p.at, c.at) as micros from order_timeline c"
                + " join order_timeline p on p.order_id = c.order_id and p.type = 'order.placed'"
                + " where c.type = 'order.confirmed' and c.order_id > ?")) {
      select.setLong(1, since);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Instant at = row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
          confirmed.add(new Confirmed(at, row.getLong("micros") / 1_000));
        }
      }
    }
    return confirmed;
  }

  @Override
  public void close() throws SQLException {
    clock.shutdownNow();
    connection.close();
  }
}
