package storehouse.payment.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import storehouse.payment.PaymentQuery;
import storehouse.payment.PaymentStanding;
import storehouse.platform.persistence.Columns;

/// Finds payments, newest first. Order ids are sorted by time, so their order is that of age.
///
/// There is one index beside the primary key, by gateway and standing, since each is paid for with
/// every order. Where only one of the two is asked for, each value of the other is looked up.
public final class Listing {

  private static final String SELECT =
      "select p.order_id, p.order_number, p.created_at, p.changed_at,"
          + " q.id is not null as proposed from payment p"
          + " left join payment_proposal q on q.order_id = p.order_id ";
  private static final String PROPOSED =
      "select p.order_id, p.order_number, p.created_at, p.changed_at, true as proposed"
          + " from payment_proposal q join payment p on p.order_id = q.order_id"
          + " where q.order_id < ? order by q.order_id desc limit ?";
  private static final String OF_ONE_KIND =
      "(select order_id from payment force index (payment_standing) where gateway = ?"
          + " and standing = ? and order_id < ? order by order_id desc limit ?)";

  private static final int MOST_COUNTED = 999;

  private Listing() {}

  /// A payment's row without its state.
  public record Found(
      long orderId, String orderNumber, Instant createdAt, Instant changedAt, boolean proposed) {}

  public static Optional<Found> one(Connection connection, long orderId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(SELECT + "where p.order_id = ? and p.gateway <> ''")) {
      select.setLong(1, orderId);
      return found(select).stream().findFirst();
    }
  }

  /// `before` is the id of an order, above which nothing is listed.
  public static List<Found> find(Connection connection, PaymentQuery query, long before)
      throws SQLException {
    if (query.proposed()) {
      return page(connection, PROPOSED, before, query.limit());
    }
    if (query.standing().isEmpty() && query.gateway().isEmpty()) {
      String all = "where p.order_id < ? and p.gateway <> '' order by p.order_id desc limit ?";
      return page(connection, SELECT + all, before, query.limit());
    }
    List<Kind> kinds = kinds(connection, query);
    return kinds.isEmpty() ? List.of() : ofKinds(connection, kinds, before, query.limit());
  }

  private static List<Found> page(Connection connection, String sql, long before, int limit)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, before);
      select.setInt(2, limit);
      return found(select);
    }
  }

  /// How many payments are unknown, up to a bound.
  public static int unknown(Connection connection) throws SQLException {
    int unknown = 0;
    for (String gateway : gateways(connection)) {
      try (PreparedStatement select =
          connection.prepareStatement(
              "select count(*) from (select order_id from payment force index (payment_standing)"
                  + " where gateway = ? and standing = ? limit ?) as some")) {
        select.setString(1, gateway);
        select.setString(2, PaymentStanding.UNKNOWN.name());
        select.setInt(3, MOST_COUNTED);
        unknown += count(select);
      }
    }
    return unknown;
  }

  /// For how many something was proposed, up to a bound.
  public static int proposed(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(*) from (select order_id from payment_proposal limit ?) as some")) {
      select.setInt(1, MOST_COUNTED);
      return count(select);
    }
  }

  private static int count(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  private record Kind(String gateway, PaymentStanding standing) {}

  private static List<Kind> kinds(Connection connection, PaymentQuery query) throws SQLException {
    List<String> gateways =
        query.gateway().isPresent() ? List.of(query.gateway().get()) : gateways(connection);
    List<PaymentStanding> standings =
        query.standing().map(List::of).orElse(Arrays.asList(PaymentStanding.values()));
    return gateways.stream()
        .flatMap(gateway -> standings.stream().map(standing -> new Kind(gateway, standing)))
        .toList();
  }

  /// Those that payments were ever made on, in leaps over the index.
  public static List<String> gateways(Connection connection) throws SQLException {
    List<String> gateways = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select gateway from payment force index (payment_standing) where gateway > ?"
                + " order by gateway limit 1")) {
      String last = "";
      while (true) {
        select.setString(1, last);
        try (ResultSet row = select.executeQuery()) {
          if (!row.next()) {
            return gateways;
          }
          last = row.getString("gateway");
          gateways.add(last);
        }
      }
    }
  }

  private static List<Found> ofKinds(
      Connection connection, List<Kind> kinds, long before, int limit) throws SQLException {
    String each = String.join(" union all ", Collections.nCopies(kinds.size(), OF_ONE_KIND));
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT
                + "join (select order_id from ("
                + each
                + ") as each_kind order by order_id desc limit ?) as found"
                + " on found.order_id = p.order_id order by p.order_id desc")) {
      int index = 1;
      for (Kind kind : kinds) {
        select.setString(index++, kind.gateway());
        select.setString(index++, kind.standing().name());
        select.setLong(index++, before);
        select.setInt(index++, limit);
      }
      select.setInt(index, limit);
      return found(select);
    }
  }

  private static List<Found> found(PreparedStatement select) throws SQLException {
    List<Found> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(
            new Found(
                row.getLong("order_id"),
                row.getString("order_number"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "changed_at"),
                row.getBoolean("proposed")));
      }
    }
    return found;
  }
}
