package storehouse.platform.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The values of one row after the other, in the order of their columns.
public final class RowValues {

  private final PreparedStatement statement;
  private int index = 1;

  RowValues(PreparedStatement statement) {
    this.statement = statement;
  }

  public RowValues text(@Nullable String value) throws SQLException {
    statement.setString(index++, value);
    return this;
  }

  public RowValues number(long value) throws SQLException {
    statement.setLong(index++, value);
    return this;
  }

  public RowValues numberOrNull(@Nullable Integer value) throws SQLException {
    if (value == null) {
      statement.setNull(index++, Types.INTEGER);
    } else {
      statement.setInt(index++, value);
    }
    return this;
  }

  public RowValues flag(boolean value) throws SQLException {
    statement.setBoolean(index++, value);
    return this;
  }

  public RowValues instant(@Nullable Instant value) throws SQLException {
    if (value == null) {
      statement.setNull(index++, Types.TIMESTAMP);
    } else {
      statement.setObject(index++, Columns.utc(value));
    }
    return this;
  }

  public RowValues date(LocalDate value) throws SQLException {
    statement.setObject(index++, value);
    return this;
  }
}
