package storehouse.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class EmbeddedDatabaseTest {
  private final EmbeddedDatabase database = TestDatabase.shared();

  @Test
  void eachStoreBelongsToItsOwnUser() throws SQLException {
    Stores stores = database.freshStores();
    for (String name : Stores.NAMES) {
      try (Connection connection = stores.store(name).connect();
          Statement statement = connection.createStatement()) {
        statement.execute("create table thing (id bigint primary key)");
        assertThat(statement.executeUpdate("insert into thing values (1)")).isEqualTo(1);
      }
    }
  }

  @Test
  void theCatalogUserCannotReadOrders() throws SQLException {
    Stores stores = database.freshStores();
    StoreAddress orders = stores.store("orders");
    try (Connection connection = orders.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table secret (id bigint primary key)");
      String table = connection.getCatalog() + ".secret";
      try (Connection other = stores.store("catalog").connect();
          Statement theirs = other.createStatement()) {
        assertThatThrownBy(() -> theirs.executeQuery("select * from " + table))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("denied");
        assertThatThrownBy(() -> theirs.execute("create database storehouse_mine"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("denied");
      }
    }
  }

  @Test
  void aGrantDoesNotReachASchemaWhoseNameMatchesItsUnderscores() throws SQLException {
    Stores stores = database.freshStores();
    String schema;
    try (Connection connection = stores.store("orders").connect()) {
      schema = connection.getCatalog();
    }
    String lookalike = schema.replaceFirst("_", "x");
    try (Connection admin = database.server().connect();
        Statement statement = admin.createStatement()) {
      statement.execute("create database " + lookalike);
      try (Connection owner = stores.store("orders").connect();
          Statement theirs = owner.createStatement()) {
        assertThatThrownBy(() -> theirs.execute("create table " + lookalike + ".t (id int)"))
            .isInstanceOf(SQLException.class);
      } finally {
        statement.execute("drop database " + lookalike);
      }
    }
  }

  @Test
  void nobodyEntersWithoutAPassword() {
    String url = database.server().url();
    for (String user : new String[] {"root", "", "nobody"}) {
      assertThatThrownBy(() -> DriverManager.getConnection(url, user, ""))
          .as("user '%s'", user)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("denied");
    }
  }

  @Test
  void anonymousUsersDoNotExist() throws SQLException {
    try (Connection admin = database.server().connect();
        Statement statement = admin.createStatement();
        ResultSet rows =
            statement.executeQuery("select count(*) from mysql.user where user = ''")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isZero();
    }
  }

  @Test
  void sessionsAreUtf8InUtcAndReadCommitted() throws SQLException {
    String settings =
        "select @@character_set_database, @@session.time_zone, @@session.transaction_isolation";
    try (Connection connection = database.freshStores().store("orders").connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(settings)) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("utf8mb4");
      assertThat(rows.getString(2)).isIn("+00:00", "UTC");
      assertThat(rows.getString(3)).isEqualTo("READ-COMMITTED");
    }
  }

  @Test
  void theShopsOwnStoresKeepTheirPasswords() {
    assertThat(database.store("orders")).isEqualTo(database.store("orders"));
  }
}
