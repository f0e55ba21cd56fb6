package storehouse.launcher.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import storehouse.launcher.database.Stores;

/// How the orders of each gateway fare, in the shop's own books.
final class GatewayOrders implements AutoCloseable {

  private static final String OF_GATEWAY =
      " from order_head h left join order_timeline c on c.order_id = h.id"
          + " and c.type = 'order.confirmed' where h.id > ? and h.gateway = ?";

  private final Connection connection;
  private final long since;

  /// Counts from now on.
  GatewayOrders(Stores stores) throws SQLException {
    connection = stores.store("orders").connect();
    try (PreparedStatement select =
            connection.prepareStatement("select coalesce(max(id), 0) from order_head");
        ResultSet row = select.executeQuery()) {
      row.next();
      since = row.getLong(1);
    }
  }

  /// What became of them so far.
  record Fates(int confirmed, int cancelled, int underWay) {

    boolean allConfirmed() {
      return cancelled == 0 && underWay == 0;
    }
  }

  Fates fates(String gateway) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(c.order_id) as confirmed,"
                + " count(case when c.order_id is null and h.status = 'CANCELLED' then 1 end)"
                + " as cancelled, count(*) as orders"
                + OF_GATEWAY)) {
      select.setLong(1, since);
      select.setString(2, gateway);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        int confirmed = row.getInt("confirmed");
        int cancelled = row.getInt("cancelled");
        return new Fates(confirmed, cancelled, row.getInt("orders") - confirmed - cancelled);
      }
    }
  }

  /// Waits until none of them is under way any more, or for the longest.
  Fates awaitSettled(String gateway, Duration longest) throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + longest.toNanos();
    Fates fates = fates(gateway);
    while (fates.underWay() > 0 && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(500);
      fates = fates(gateway);
    }
    return fates;
  }

  /// How long each took from its acceptance to CONFIRMED.
  List<Long> millisToConfirmed(String gateway) throws SQLException {
    List<Long> millis = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select timestampdiff(microsecond, h.placed_at, c.at) as micros"
                + OF_GATEWAY
                + " and c.at is not null")) {
      select.setLong(1, since);
      select.setString(2, gateway);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          millis.add(row.getLong("micros") / 1_000);
        }
      }
    }
    return millis;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
