package storehouse.launcher.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import storehouse.launcher.database.Stores;

/// Watches the orders of a benchmark in the shop's own timeline: how many are confirmed by now, and
/// how long each took from its acceptance.
final class OrderProgress implements AutoCloseable {

  private static final long LOOK_EVERY_MILLIS = 100;

  private final Connection connection;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final long from;
  private volatile long settled;

  /// Counts from now on.
  OrderProgress(Stores stores) throws SQLException {
    connection = stores.store("orders").connect();
    from = one("select coalesce(max(position), 0) from order_timeline where position >= ?", 0);
    clock.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      settled = countNow();
    } catch (SQLException | RuntimeException tryAgain) {
      // The next look finds out.
    }
  }

  private synchronized long countNow() throws SQLException {
    return one(
        "select count(*) from order_timeline where position > ? and type in"
            + " ('order.confirmed', 'order.cancelled')",
        from);
  }

  /// Orders that were confirmed or cancelled, as of a tenth of a second ago.
  long settled() {
    return settled;
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

  /// Waits until the count stands still, at most a minute; answers how many are settled.
  long awaitQuiet() throws SQLException, InterruptedException {
    long last = -1;
    for (int looks = 0; looks < 60; looks++) {
      long now = countNow();
      if (now == last) {
        return now;
      }
      last = now;
      TimeUnit.SECONDS.sleep(1);
    }
    return last;
  }

  /// Milliseconds from acceptance to CONFIRMED of every order since the start, ascending.
  synchronized List<Long> millisToConfirmed() throws SQLException {
    List<Long> millis = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select timestampdiff(microsecond, p.at, c.at) as micros from order_timeline c"
                + " join order_timeline p on p.order_id = c.order_id and p.type = 'order.placed'"
                + " where c.type = 'order.confirmed' and c.position > ?")) {
      select.setLong(1, from);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          millis.add(row.getLong("micros") / 1_000);
        }
      }
    }
    Collections.sort(millis);
    return millis;
  }

  @Override
  public void close() throws SQLException {
    clock.shutdownNow();
    connection.close();
  }
}
