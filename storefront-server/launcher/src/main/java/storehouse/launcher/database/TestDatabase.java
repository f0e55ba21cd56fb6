package storehouse.launcher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one database server of a JVM that runs tests: started at the first use in `target/mariadb`
/// of the module, kept there for the next run, stopped with the JVM. Each test class takes stores
/// of its own with [EmbeddedDatabase#freshStores()].
public final class TestDatabase {
  private static final int CONCURRENT_RUNS = 8;

  private static @Nullable EmbeddedDatabase running;

  /// Held on to, because a lock that nobody refers to is let go of.
  private static @Nullable FileLock lock;

  private TestDatabase() {}

  public static synchronized EmbeddedDatabase shared() {
    if (running == null) {
      running = startIn(Path.of("target").toAbsolutePath());
    }
    return running;
  }

  private static EmbeddedDatabase startIn(Path target) {
    try {
      Path folder = lockOne(target);
      // A test never survives a power cut, so its commits need not wait for the disk; and it writes
      // too little to need the log of a shop.
      List<String> quick =
          List.of("--innodb-flush-log-at-trx-commit=2", "--innodb-log-file-size=256M");
      EmbeddedDatabase database =
          EmbeddedDatabase.start(folder, 0, folder.resolve("mariadb.log"), quick);
      Runtime.getRuntime().addShutdownHook(new Thread(database::close));
      database.server().dropSuffixedStores();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A folder that no other test run uses now; the lock is held as long as this JVM lives.
  private static synchronized Path lockOne(Path target) throws IOException {
    for (int number = 1; number <= CONCURRENT_RUNS; number++) {
      Path folder = Files.createDirectories(target.resolve("mariadb-" + number));
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = tryLock(channel);
      if (lock != null) {
        return folder;
      }
      channel.close();
    }
    throw new IllegalStateException("All test databases are in use below " + target);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
