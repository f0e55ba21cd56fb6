package storehouse.platform.persistence;

import java.sql.SQLException;

/// What to do inside a transaction when nothing comes back.
@FunctionalInterface
public interface VoidWork {
  void run(Tx tx) throws SQLException;
}
