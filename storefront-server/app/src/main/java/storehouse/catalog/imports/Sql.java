package storehouse.catalog.imports;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Tx;

/// JDBC in batches.
final class Sql {

  private Sql() {}

  /// Runs the statement once for each list of parameters, in one batch.
  static void batch(Tx tx, String sql, List<? extends List<? extends @Nullable Object>> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
      for (List<? extends @Nullable Object> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          statement.setObject(i + 1, row.get(i));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /// Runs `prefix in (?, ?, ...)` and maps its rows; no keys, no rows.
  static <T> List<T> in(Tx tx, String prefix, Collection<?> keys, Mapper<T> mapper)
      throws SQLException {
    List<T> found = new ArrayList<>();
    if (keys.isEmpty()) {
      return found;
    }
    String sql = prefix + " in " + Columns.marks(keys.size());
    try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
      int index = 1;
      for (Object key : keys) {
        select.setObject(index++, key);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(mapper.map(row));
        }
      }
    }
    return found;
  }

  /// Reads one row.
  @FunctionalInterface
  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }
}
