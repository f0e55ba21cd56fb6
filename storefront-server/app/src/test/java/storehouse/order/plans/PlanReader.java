package storehouse.order.plans;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Has the database carry out a statement and take it back, and says what of it would grow with the
/// tables.
final class PlanReader {

  /// Whatever reads so many rows of a full table reads more of a fuller one.
  private static final double FEW = 1_000;

  /// Tables that may be read whole, with the reason why they stay small.
  static final Map<String, String> BOUNDED =
      Map.of(
          "inbox_consumer", "a row for each consumer",
          "order_audit", "a row for each rule",
          "outbox_bucket", "four rows for ever",
          "payment_proposal", "a row for each payment that waits for a second person",
          "saga_node", "a row for each node that runs",
          "site", "a row for each warehouse");

  private final Connection connection;

  /// Outside a transaction.
  PlanReader(Connection connection) {
    this.connection = connection;
  }

  /// What is wrong with it, one sentence each.
  List<String> findings(String sql) throws SQLException {
    List<String> findings = new ArrayList<>();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("analyze " + sql)) {
      while (row.next()) {
        Access access = access(row);
        if (access.readsAll()) {
          findings.add("reads all of " + access.table());
        }
        if (access.rows() > FEW) {
          findings.add("read %.0f rows of %s".formatted(access.rows(), access.table()));
        }
      }
    } finally {
      connection.rollback();
    }
    return findings;
  }

  /// What is sorted counts as estimated: only what comes out of the sort is counted there. Rows
  /// that the statement itself brings along are no table.
  private static Access access(ResultSet row) throws SQLException {
    String table = row.getString("table");
    String extra = String.valueOf(row.getString("Extra"));
    boolean sorts = extra.contains("Using filesort");
    boolean brought = extra.contains("Table function");
    return new Access(
        table == null ? "" : table,
        "ALL".equals(row.getString("type")) && row.getString("possible_keys") == null && !brought,
        Math.max(row.getDouble("r_rows"), sorts ? row.getDouble("rows") : 0));
  }

  /// How one table was read: `scan` when no index could have been used, `rows` as counted.
  private record Access(String table, boolean scan, double rows) {

    boolean readsAll() {
      return scan && !table.startsWith("<") && !table.isEmpty() && !BOUNDED.containsKey(table);
    }
  }
}
