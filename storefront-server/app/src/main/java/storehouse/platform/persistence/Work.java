package storehouse.platform.persistence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What to do inside a transaction.
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
  T run(Tx tx) throws SQLException;
}
