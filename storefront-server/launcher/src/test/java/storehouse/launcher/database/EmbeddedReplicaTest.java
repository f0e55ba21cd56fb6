package storehouse.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class EmbeddedReplicaTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Path folder = Path.of("target");
  private @Nullable EmbeddedDatabase primary;
  private @Nullable EmbeddedReplica replica;

  @BeforeEach
  void makeFolder() throws Exception {
    folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "replica");
  }

  @AfterEach
  void stop() throws Exception {
    if (replica != null) {
      replica.close();
    }
    if (primary != null) {
      primary.close();
    }
    FileUtils.deleteDirectory(folder.toFile());
  }

  private EmbeddedDatabase startPrimary() {
    primary =
        EmbeddedDatabase.startPrimary(
            new Place(folder.resolve("primary"), 0, folder.resolve("primary.log")),
            folder.resolve("replica"));
    return primary;
  }

  private EmbeddedReplica startReplica(EmbeddedDatabase of) {
    replica =
        EmbeddedReplica.start(
            of,
            new Place(folder.resolve("replica"), 0, folder.resolve("replica.log")),
            Duration.ZERO);
    return replica;
  }

  @Test
  void theReplicaFollowsThroughRestartsOfEitherAndIsCopiedAnewAfterAGap() throws Exception {
    EmbeddedDatabase first = startPrimary();
    write(first, "create table thing (id bigint primary key)");
    write(first, "insert into thing values (1)");
    EmbeddedReplica following = startReplica(first);
    awaitCount(first, following, 1);

    following.child().kill();
    write(first, "insert into thing values (2)");
    awaitCount(first, startReplica(first), 2);

    first.child().kill();
    EmbeddedDatabase second = startPrimary();
    write(second, "insert into thing values (3)");
    stopReplica();
    awaitCount(second, startReplica(second), 3);

    stopReplica();
    second.close();
    try (EmbeddedDatabase alone =
        EmbeddedDatabase.start(folder.resolve("primary"), 0, folder.resolve("primary.log"))) {
      write(alone, "insert into thing values (4)");
    }
    EmbeddedDatabase third = startPrimary();
    write(third, "insert into thing values (5)");
    awaitCount(third, startReplica(third), 5);
  }

  @Test
  void aStoresUserReadsOnTheReplicaAndCannotWriteThere() throws Exception {
    EmbeddedDatabase first = startPrimary();
    write(first, "create table thing (id bigint primary key)");
    EmbeddedReplica following = startReplica(first);
    awaitCount(first, following, 0);

    StoreAddress there = first.stores().on(following.server().url()).store("orders");
    try (Connection connection = there.connect();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("insert into thing values (9)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("read-only");
    }
  }

  private void stopReplica() {
    if (replica != null) {
      replica.close();
    }
  }

  private static void write(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = database.store("orders").connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void awaitCount(EmbeddedDatabase primary, EmbeddedReplica replica, long wanted) {
    StoreAddress there = primary.stores().on(replica.server().url()).store("orders");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (count(there) != wanted) {
      assertThat(System.nanoTime()).as("%d rows on the replica", wanted).isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  /// -1 while the table or the user has not arrived.
  private static long count(StoreAddress store) {
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from thing")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException notYet) {
      return -1;
    }
  }
}
