package storehouse.launcher.database;

import static storehouse.launcher.console.Texts.text;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.process.Child;

/// A second server that follows an [EmbeddedDatabase#startPrimary] asynchronously, by GTID: users
/// and all. Nobody but its administrator can write there. It goes on where it was when either of
/// the two is started again.
public final class EmbeddedReplica implements AutoCloseable {
  static final String USER = "sh_replication";

  /// What it forgets in a power cut it gets again: its place is kept with its data.
  private static final List<String> OPTIONS =
      List.of(
          "--server-id=2",
          "--read-only=1",
          "--relay-log=relay",
          "--relay-log-recovery=1",
          "--skip-slave-start",
          "--innodb-flush-log-at-trx-commit=2");

  private final EmbeddedDatabase server;

  private EmbeddedReplica(EmbeddedDatabase server) {
    this.server = server;
  }

  /// Starts it over the folder that was named to [EmbeddedDatabase#startPrimary]. Whatever the
  /// primary commits is carried out here so much later.
  public static EmbeddedReplica start(EmbeddedDatabase primary, Place place, Duration delay) {
    EmbeddedReplica replica =
        new EmbeddedReplica(EmbeddedDatabase.start(place, primary.passwords(), OPTIONS));
    try {
      replica.follow(primary, delay);
      return replica;
    } catch (SQLException e) {
      replica.close();
      throw new StartFailure(text("database.not-replicated", place.folder(), e.getMessage()), e);
    }
  }

  private void follow(EmbeddedDatabase primary, Duration delay) throws SQLException {
    execute(
        "stop slave",
        "change master to master_host = '127.0.0.1', master_port = "
            + primary.port()
            + ", master_user = '"
            + USER
            + "', master_password = '"
            + primary.passwords().of(USER)
            + "', master_use_gtid = slave_pos, master_connect_retry = 1, master_ssl = 0,"
            + " master_ssl_verify_server_cert = 0, master_delay = "
            + delay.toSeconds(),
        "start slave");
  }

  /// From now on it carries out what the primary commits so much later.
  public void delay(Duration delay) throws SQLException {
    execute("stop slave", "change master to master_delay = " + delay.toSeconds(), "start slave");
  }

  /// It follows no more, or again.
  public void follow(boolean on) throws SQLException {
    execute(on ? "start slave" : "stop slave");
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = server.server().connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  public DatabaseServer server() {
    return server.server();
  }

  public Child child() {
    return server.child();
  }

  @Override
  public void close() {
    server.close();
  }
}
