package storehouse.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/// A MySQL or MariaDB server seen by an administrator who may create schemas and users. `url` names
/// no schema: `jdbc:mariadb://127.0.0.1:3307/` (or `jdbc:mysql:`), with or without parameters.
public record DatabaseServer(String url, String user, String password) {
  /// What a connection of ours needs wherever the server is; parameters of the given address win.
  private static final String MARIADB =
      "useServerPrepStmts=true&useBulkStmts=true&prepStmtCacheSize=250&timezone=UTC";

  private static final String MYSQL =
      "rewriteBatchedStatements=true&cachePrepStmts=true&prepStmtCacheSize=250"
          + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";

  private static final String SCHEMA_PREFIX = "storehouse_";
  private static final String USER_PREFIX = "sh_";

  /// Creates what is missing, one schema and one user per store, and grants each user everything in
  /// its own schema and nothing elsewhere. Passwords are set to what `passwords` answers for a
  /// user.
  public Stores prepareStores(String suffix, Function<String, String> passwords)
      throws SQLException {
    SequencedMap<String, StoreAddress> addresses = new LinkedHashMap<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String store : Stores.NAMES) {
        String schema = SCHEMA_PREFIX + store + suffix;
        String owner = USER_PREFIX + store + suffix;
        String secret = passwords.apply(owner);
        prepare(statement, schema, new StoreAddress(url, owner, secret));
        addresses.put(store, new StoreAddress(urlOf(schema), owner, secret));
      }
    }
    return new Stores(addresses);
  }

  private static void prepare(Statement statement, String schema, StoreAddress owner)
      throws SQLException {
    String account = "'" + owner.user() + "'@'%'";
    String secret = "'" + owner.password().replace("\\", "\\\\").replace("'", "''") + "'";
    statement.execute(
        "create database if not exists "
            + schema
            + " character set utf8mb4 collate utf8mb4_unicode_ci");
    statement.execute("create user if not exists " + account + " identified by " + secret);
    statement.execute("alter user " + account + " identified by " + secret);
    // An underscore in a grant's schema name matches any character unless it is escaped.
    statement.execute("grant all on `" + schema.replace("_", "\\_") + "`.* to " + account);
  }

  /// Drops every schema and user of ours whose name carries a suffix; the shop's own stay.
  public void dropSuffixedStores() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      String schemas =
          "select schema_name from information_schema.schemata where schema_name like ";
      for (String schema : names(statement, schemas + "'storehouse\\_%\\_%'")) {
        statement.execute("drop database `" + schema + "`");
      }
      for (String user :
          names(statement, "select user from mysql.user where user like 'sh\\_%\\_%'")) {
        statement.execute("drop user '" + user + "'@'%'");
      }
    }
  }

  private static List<String> names(Statement statement, String query) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  /// Lets a replica on this machine read every change.
  void allowReplication(String user, String password) throws SQLException {
    String account = "'" + user + "'@'127.0.0.1' identified by '" + password + "'";
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create user if not exists " + account);
      statement.execute("alter user " + account);
      statement.execute("grant replication slave on *.* to '" + user + "'@'127.0.0.1'");
    }
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(urlOf(""), user, password);
  }

  private String urlOf(String schema) {
    int question = url.indexOf('?');
    String server = question < 0 ? url : url.substring(0, question);
    String given = question < 0 ? "" : "&" + url.substring(question + 1);
    String slash = server.endsWith("/") ? "" : "/";
    String parameters = server.startsWith("jdbc:mysql:") ? MYSQL : MARIADB;
    return server + slash + schema + "?" + parameters + given;
  }

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
