package storehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.launcher.database.EmbeddedDatabase;
import storehouse.launcher.database.EmbeddedReplica;
import storehouse.launcher.database.Place;
import storehouse.launcher.database.StoreAddress;
import storehouse.launcher.process.Ports;
import storehouse.testing.Eventually;

@Tag("database")
class ReaderTest {

  private static final Duration LONGEST_LAG = Duration.ofSeconds(3);
  private static final int POOL = 4;

  private static int replicaPort;
  private static @Nullable Path folder;
  private static @Nullable EmbeddedDatabase primary;
  private static @Nullable EmbeddedReplica replica;
  private static @Nullable Stores stores;

  @BeforeAll
  static void start() throws IOException {
    folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "reader");
    EmbeddedDatabase first =
        EmbeddedDatabase.startPrimary(
            new Place(folder.resolve("primary"), 0, folder.resolve("primary.log")),
            folder.resolve("replica"));
    primary = first;
    replicaPort = Ports.any();
    replica = startReplica();
    StoreAddress here = first.store("inventory");
    StoreAddress there = first.stores().on(replica().server().url()).store("inventory");
    stores =
        new Stores(
            Map.of(
                StoreName.INVENTORY,
                new StoreSettings(here.url(), here.user(), here.password(), POOL, there.url())),
            LONGEST_LAG);
    store().run(tx -> execute(tx, "create table thing (id int primary key, content int)"));
    store().run(tx -> execute(tx, "insert into thing values (1, 0)"));
  }

  @AfterAll
  static void stop() throws IOException {
    if (stores != null) {
      stores.close();
    }
    if (replica != null) {
      replica.close();
    }
    if (primary != null) {
      primary.close();
    }
    FileUtils.deleteDirectory(Objects.requireNonNull(folder).toFile());
  }

  private static EmbeddedReplica startReplica() {
    Path home = Objects.requireNonNull(folder);
    return EmbeddedReplica.start(
        Objects.requireNonNull(primary),
        new Place(home.resolve("replica"), replicaPort, home.resolve("replica.log")),
        Duration.ZERO);
  }

  private static Store store() {
    return Objects.requireNonNull(stores).of(StoreName.INVENTORY);
  }

  private static EmbeddedReplica replica() {
    return Objects.requireNonNull(replica);
  }

  private static ReplicaState state() {
    return Objects.requireNonNull(stores).replicas().getFirst();
  }

  private static void execute(Tx tx, String sql) throws SQLException {
    try (Statement statement = tx.connection().createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static void set(int content) {
    store().run(tx -> execute(tx, "update thing set content = " + content));
  }

  private static int content(Tx tx) throws SQLException {
    try (Statement statement = tx.connection().createStatement();
        ResultSet row = statement.executeQuery("select content from thing where id = 1")) {
      row.next();
      return row.getInt("content");
    }
  }

  private static boolean isAskedOfTheReplica() {
    return store()
        .reader()
        .read(
            tx -> {
              try (Statement statement = tx.connection().createStatement();
                  ResultSet row = statement.executeQuery("select @@server_id")) {
                row.next();
                return row.getInt(1) == 2;
              }
            });
  }

  @Test
  void readsMoveToThePrimaryWhenTheReplicaStopsOrDiesAndNotWhenItIsBusyOrAlone() throws Exception {
    Eventually.until("the replica is read from", ReaderTest::isAskedOfTheReplica);
    assertThat(state().lag()).isLessThan(LONGEST_LAG);

    replica().follow(false);
    set(1);
    assertThat(store().reader().read(ReaderTest::content)).as("a stale answer").isZero();
    assertThat(store().read(ReaderTest::content)).isEqualTo(1);
    Eventually.until("it is too far behind", () -> !state().used());
    assertThat(state().lag()).isGreaterThan(LONGEST_LAG);
    assertThat(store().reader().read(ReaderTest::content)).isEqualTo(1);

    replica().follow(true);
    Eventually.until("it has caught up", ReaderTest::isAskedOfTheReplica);
    assertThat(store().reader().read(ReaderTest::content)).isEqualTo(1);

    replica().child().kill();
    set(2);
    assertThat(store().reader().read(ReaderTest::content)).as("asked again").isEqualTo(2);
    assertThat(state().used()).isFalse();
    Eventually.until(
        "its lag grows while it is away",
        () -> LONGEST_LAG.compareTo(Objects.requireNonNull(state().lag())) < 0);

    replica = startReplica();
    Eventually.until("it is back", ReaderTest::isAskedOfTheReplica);
    assertThat(store().reader().read(ReaderTest::content)).isEqualTo(2);

    manyReadersAreNoReasonToLeaveIt();
    theWindowStaysLitWhenThePrimaryDies();
  }

  private static void manyReadersAreNoReasonToLeaveIt() throws InterruptedException {
    CountDownLatch reading = new CountDownLatch(POOL);
    CountDownLatch enough = new CountDownLatch(1);
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < POOL; i++) {
      readers.add(Thread.ofPlatform().start(() -> linger(reading, enough)));
    }
    reading.await();

    assertThat(isAskedOfTheReplica()).as("one too many is answered by the primary").isFalse();
    assertThat(state().used()).isTrue();
    enough.countDown();
    for (Thread reader : readers) {
      reader.join();
    }
    assertThat(isAskedOfTheReplica()).isTrue();
  }

  private static void linger(CountDownLatch reading, CountDownLatch enough) {
    store()
        .reader()
        .read(
            tx -> {
              reading.countDown();
              try {
                return enough.await(1, TimeUnit.MINUTES);
              } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
              }
            });
  }

  private static void theWindowStaysLitWhenThePrimaryDies() {
    Objects.requireNonNull(primary).child().kill();

    Eventually.until(
        "nobody knows what it lacks",
        () -> LONGEST_LAG.multipliedBy(2).compareTo(Objects.requireNonNull(state().lag())) < 0);
    assertThat(state().used()).isTrue();
    assertThat(isAskedOfTheReplica()).isTrue();
  }
}
