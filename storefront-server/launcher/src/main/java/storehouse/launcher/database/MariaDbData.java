package storehouse.launcher.database;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import storehouse.launcher.console.StartFailure;

/// The data folder of one server: installing it, and the command that serves it.
record MariaDbData(MariaDbBinaries binaries, Path home) {
  private static final long BUFFER_POOL_SHARE = 8;
  private static final long MEBIBYTE = 1024L * 1024;

  private Path data() {
    return home.resolve("data");
  }

  /// Makes the system tables, beside the place where they will be: a half-made folder is never
  /// used.
  void installOnce() throws IOException {
    if (Files.isDirectory(data())) {
      return;
    }
    Path half = home.resolve("data.part");
    FileUtils.deleteDirectory(half.toFile());
    Files.createDirectories(half);
    Path log = home.resolve("install.log");
    ProcessBuilder installer =
        new ProcessBuilder(
            binaries.installer().toString(),
            "--no-defaults",
            "--force",
            "--skip-name-resolve",
            "--skip-test-db",
            "--auth-root-authentication-method=normal",
            "--basedir=" + binaries.base(),
            "--datadir=" + half);
    installer.environment().putAll(binaries.environment());
    installer.directory(binaries.base().toFile());
    Process process = installer.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    if (process.onExit().join().exitValue() != 0) {
      throw new StartFailure(text("database.not-installed", half, log));
    }
    Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Statements that the server runs before it lets anyone in, at every start, so that a start that
  /// was cut short is made good by the next. One statement per line.
  Path writeSecuringScript(String rootPassword) throws IOException {
    Path script = home.resolve("secure.sql");
    Files.deleteIfExists(script);
    Passwords.createPrivate(script);
    return Files.writeString(
        script,
        """
        set sql_log_bin = 0;
        delete from mysql.global_priv where User = '' or (User = 'root' and Host <> 'localhost');
        flush privileges;
        alter user 'root'@'localhost' identified by '%1$s';
        create user if not exists 'root'@'127.0.0.1' identified by '%1$s';
        alter user 'root'@'127.0.0.1' identified by '%1$s';
        grant all on *.* to 'root'@'127.0.0.1' with grant option;
        """
            .formatted(rootPassword));
  }

  List<String> serverCommand(int port, Path securingScript, List<String> options) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(binaries.server().toString(), "--no-defaults", "--console"));
    command.add("--basedir=" + binaries.base());
    command.add("--datadir=" + data());
    // Relative to the data folder: an absolute socket path longer than 107 bytes is refused.
    command.add("--socket=mariadb.sock");
    command.add("--pid-file=mariadb.pid");
    command.add("--bind-address=127.0.0.1");
    command.add("--port=" + port);
    command.add("--skip-name-resolve");
    // On the loopback address, and its certificate would take seconds to make at each start.
    command.add("--skip-ssl");
    command.add("--init-file=" + securingScript);
    command.add("--character-set-server=utf8mb4");
    command.add("--collation-server=utf8mb4_unicode_ci");
    command.add("--default-time-zone=+00:00");
    command.add("--transaction-isolation=READ-COMMITTED");
    command.add("--max-connections=400");
    command.add("--max-allowed-packet=64M");
    command.add("--innodb-buffer-pool-size=" + bufferPoolBytes());
    command.add("--innodb-log-file-size=" + logBytes());
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    command.addAll(options);
    return command;
  }

  /// An eighth of the machine's memory, between 128 MB and 4 GB.
  private static long bufferPoolBytes() {
    long share = Memory.physicalBytes() / BUFFER_POOL_SHARE;
    return Math.clamp(share, 128 * MEBIBYTE, 4096 * MEBIBYTE);
  }

  /// A log that is full makes the server write out pages that change again a moment later.
  private static long logBytes() {
    return Math.max(256 * MEBIBYTE, bufferPoolBytes() / 3);
  }
}
