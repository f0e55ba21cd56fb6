package storehouse.testing.sql;

/// What is said on one connection, statement by statement, on the thread that says it.
public interface Conversation {

  /// Before it is sent; a throw keeps it from being sent.
  void before(String sql);

  /// After the server has carried it out.
  void after(String sql);
}
