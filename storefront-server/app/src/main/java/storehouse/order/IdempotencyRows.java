package storehouse.order;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import storehouse.platform.persistence.Columns;

/// Which request was answered with which order. Written with the order, so nothing is kept for a
/// request that did not commit.
final class IdempotencyRows {

  private IdempotencyRows() {}

  record Known(String bodyHash, long orderId, String number, String accessToken) {

    Acceptance answer(RequestKey key) {
      return bodyHash.equals(key.bodyHash()) ? repeated() : new Acceptance.KeyReused();
    }

    Acceptance repeated() {
      return new Acceptance.Repeated(number, accessToken);
    }
  }

  /// The known ones of these keys, by scope and key.
  static Map<String, Known> find(Connection connection, List<RequestKey> keys) throws SQLException {
    Map<String, Known> known = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select i.scope, i.idempotency_key, i.body_hash, i.order_id, o.number, o.access_token"
                + " from order_idempotency i join order_head o on o.id = i.order_id"
                + " where (i.scope, i.idempotency_key) in ("
                + String.join(", ", Collections.nCopies(keys.size(), "(?, ?)"))
                + ")")) {
      int index = 1;
      for (RequestKey key : keys) {
        select.setString(index++, key.scope());
        select.setString(index++, key.key());
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known.put(
              row.getString("scope") + row.getString("idempotency_key"),
              new Known(
                  row.getString("body_hash"),
                  row.getLong("order_id"),
                  row.getString("number"),
                  row.getString("access_token")));
        }
      }
    }
    return known;
  }

  static void insert(Connection connection, Map<RequestKey, Long> orders, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into order_idempotency (scope, idempotency_key, body_hash, order_id,"
                + " created_at) values (?, ?, ?, ?, ?)")) {
      for (Map.Entry<RequestKey, Long> order : orders.entrySet()) {
        insert.setString(1, order.getKey().scope());
        insert.setString(2, order.getKey().key());
        insert.setString(3, order.getKey().bodyHash());
        insert.setLong(4, order.getValue());
        insert.setObject(5, Columns.utc(at));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
