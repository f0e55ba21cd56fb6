package storehouse.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;

/// `insert ... on duplicate key update` for many rows. As a JDBC batch, MariaDB's driver would send
/// it once for each row; so it is sent with many rows of values.
///
/// @param insert up to `values`
/// @param row the values of one row, such as `(?, ?, 0)`
/// @param onDuplicate what is done with a row that is there
public record Upsert(String insert, String row, String onDuplicate) {

  private static final int MOST_AT_ONCE = 128;

  /// Gives a row's values for the question marks.
  @FunctionalInterface
  public interface Binding<T> {
    void bind(RowValues values, T row) throws SQLException;
  }

  /// In the given order. The statements are of a few sizes, so that each is prepared once.
  public <T> void write(Connection connection, Collection<T> rows, Binding<T> binding)
      throws SQLException {
    Iterator<T> next = rows.iterator();
    for (int left = rows.size(); left > 0; ) {
      int count = Integer.highestOneBit(Math.min(left, MOST_AT_ONCE));
      try (PreparedStatement statement = connection.prepareStatement(sql(count))) {
        RowValues values = new RowValues(statement);
        for (int i = 0; i < count; i++) {
          binding.bind(values, next.next());
        }
        statement.executeUpdate();
      }
      left -= count;
    }
  }

  private String sql(int count) {
    return insert
        + " "
        + String.join(", ", Collections.nCopies(count, row))
        + " on duplicate key update "
        + onDuplicate;
  }
}
