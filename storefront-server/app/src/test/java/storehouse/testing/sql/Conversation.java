package storehouse.testing.sql;

import java.sql.SQLException;

/// What is said on one connection, statement by statement, on the thread that says it.
public interface Conversation {

  /// Before it is sent; a throw keeps it from being sent.
  void before(String sql) throws SQLException;

  /// After the server has carried it out; a throw keeps that from being heard.
  void after(String sql) throws SQLException;
}
