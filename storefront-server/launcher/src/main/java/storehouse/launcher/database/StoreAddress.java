package storehouse.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Where one store is and who may enter it.
public record StoreAddress(String url, String user, String password) {
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /// Never shows the password: addresses end up in logs.
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
