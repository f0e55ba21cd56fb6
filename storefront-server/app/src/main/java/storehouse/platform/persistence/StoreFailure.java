package storehouse.platform.persistence;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/// A store did not do what it was asked; nothing was committed unless the commit's answer was lost.
public final class StoreFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int DEADLOCK = 1213;
  private static final int LOCK_TIMEOUT = 1205;
  private static final int DUPLICATE_KEY = 1062;

  public StoreFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static StoreFailure of(StoreName store, Throwable cause) {
    return new StoreFailure("Store " + store.key() + ": " + cause.getMessage(), cause);
  }

  /// Whether the same work may succeed when it is simply run again.
  public static boolean isTransient(Throwable failure) {
    int code = vendorCode(failure);
    return code == DEADLOCK || code == LOCK_TIMEOUT;
  }

  /// Whether a unique key refused the row.
  public static boolean isDuplicateKey(Throwable failure) {
    return vendorCode(failure) == DUPLICATE_KEY;
  }

  /// Whether the store could not be reached, as opposed to refusing what it was asked.
  public boolean isUnreachable() {
    for (Throwable t = this; t != null; t = t.getCause()) {
      if (t instanceof SQLTransientException
          || t instanceof SQLNonTransientConnectionException
          || t instanceof SQLRecoverableException) {
        return true;
      }
    }
    return false;
  }

  private static int vendorCode(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql.getErrorCode();
      }
    }
    return 0;
  }
}
