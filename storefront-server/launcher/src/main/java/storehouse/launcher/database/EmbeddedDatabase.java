package storehouse.launcher.database;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.process.Child;
import storehouse.launcher.process.ChildSpec;
import storehouse.launcher.process.Ports;
import storehouse.launcher.process.UserFolders;

/// A MariaDB server of our own, on the loopback address, with its data in a folder that outlives
/// it. Anonymous users do not exist and root needs a random password, which is kept beside the
/// data.
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

  /// Its changes are on the disk when a commit is answered: a replica must not miss one.
  private static final List<String> PRIMARY =
      List.of(
          "--server-id=1",
          "--log-bin=" + ReplicaCopy.CHANGES,
          "--binlog-format=ROW",
          "--sync-binlog=1",
          "--binlog-expire-logs-seconds=259200");

  private final Child child;
  private final DatabaseServer server;
  private final Passwords passwords;
  private final int port;

  private EmbeddedDatabase(Child child, Passwords passwords, int port) {
    this.child = child;
    this.passwords = passwords;
    this.port = port;
    this.server = new DatabaseServer(urlOf(port), "root", passwords.of("root"));
  }

  /// Starts the server over `folder`, which is made and filled when it is not there yet. Port 0
  /// takes any free one. Throws a [StartFailure] that says what to do.
  public static EmbeddedDatabase start(Path folder, int port) {
    return start(folder, port, folder.resolve("mariadb.log"));
  }

  /// The same with its log elsewhere.
  public static EmbeddedDatabase start(Path folder, int port, Path log) {
    return start(folder, port, log, List.of());
  }

  static EmbeddedDatabase start(Path folder, int port, Path log, List<String> options) {
    try {
      ReplicaCopy.forget(folder);
    } catch (IOException e) {
      throw new StartFailure(text("database.folder", folder, e.getMessage()), e);
    }
    return start(new Place(folder, port, log), passwordsIn(folder), options);
  }

  /// The same for a server that has an [EmbeddedReplica] in the folder `replica`, which is made a
  /// copy of it before, unless it is one. Its commits cost more, because its changes are written
  /// down twice.
  public static EmbeddedDatabase startPrimary(Place place, Path replica) {
    ReplicaCopy copy = new ReplicaCopy(place.folder(), replica);
    try {
      if (!copy.isMade()) {
        // Ended in order, it leaves nothing half done in what is copied.
        start(place.folder(), 0, place.log()).close();
        copy.make();
      }
    } catch (IOException e) {
      throw new StartFailure(text("database.folder", replica, e.getMessage()), e);
    }
    EmbeddedDatabase primary = start(place, passwordsIn(place.folder()), PRIMARY);
    try {
      primary.server.allowReplication(
          EmbeddedReplica.USER, primary.passwords.of(EmbeddedReplica.USER));
      return primary;
    } catch (SQLException e) {
      primary.close();
      throw new StartFailure(text("database.not-replicated", replica, e.getMessage()), e);
    }
  }

  private static Passwords passwordsIn(Path folder) {
    return new Passwords(folder.toAbsolutePath().resolve("passwords.properties"));
  }

  static EmbeddedDatabase start(Place place, Passwords passwords, List<String> options) {
    Path home = place.folder().toAbsolutePath().normalize();
    MariaDbBinaries binaries = MariaDbBinaries.unpackedIn(UserFolders.cache(System.getenv()));
    int listening = place.port() == 0 ? Ports.any() : place.port();
    try {
      MariaDbData data = new MariaDbData(binaries, home);
      data.installOnce();
      Path secure = data.writeSecuringScript(passwords.of("root"));
      Child child =
          Child.start(
              new ChildSpec(
                  "MariaDB",
                  data.serverCommand(listening, secure, options),
                  binaries.environment(),
                  place.log()));
      EmbeddedDatabase database = new EmbeddedDatabase(child, passwords, listening);
      database.awaitReady();
      Files.delete(secure);
      return database;
    } catch (IOException e) {
      throw new StartFailure(text("database.folder", home, e.getMessage()), e);
    }
  }

  private void awaitReady() {
    try {
      child.awaitReady(this::answers, LONGEST_START);
    } catch (StartFailure e) {
      close();
      throw e;
    }
  }

  private boolean answers() {
    try (Connection _ = server.connect()) {
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /// The shop's own stores, created at their first use, with passwords kept beside the data.
  public Stores stores() {
    return prepare("", false);
  }

  /// The address of one of the shop's own stores.
  public StoreAddress store(String name) {
    return stores().store(name);
  }

  /// Stores that nobody else uses, empty, for one test class.
  public Stores freshStores() {
    return prepare("_" + Passwords.random().substring(0, 8), true);
  }

  private Stores prepare(String suffix, boolean forgotten) {
    try {
      return server.prepareStores(
          suffix, user -> forgotten ? Passwords.random() : passwords.of(user));
    } catch (SQLException e) {
      throw new StartFailure(text("database.not-prepared", server.url(), e.getMessage()), e);
    }
  }

  public DatabaseServer server() {
    return server;
  }

  public Child child() {
    return child;
  }

  Passwords passwords() {
    return passwords;
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    child.stop(LONGEST_STOP);
  }

  private static String urlOf(int port) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/?sslMode=disable";
  }
}
