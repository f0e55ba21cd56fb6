package storehouse.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/// Makes a replica's data folder a copy of its primary's. Both carry the same mark from then on; a
/// primary that runs without writing its changes down for a replica loses its mark, and the next
/// one gets a fresh copy.
record ReplicaCopy(Path primary, Path replica) {
  private static final String MARK = "replicated";

  /// The primary's changes for replicas, in its data folder.
  static final String CHANGES = "changes";

  static void forget(Path primary) throws IOException {
    Files.deleteIfExists(primary.resolve(MARK));
  }

  boolean isMade() throws IOException {
    Path mark = primary.resolve(MARK);
    Path copied = replica.resolve(MARK);
    return Files.exists(mark)
        && Files.exists(copied)
        && Files.readString(mark).equals(Files.readString(copied));
  }

  /// Both servers stand still, and the primary was ended in order. Its changes are counted from
  /// here on anew.
  void make() throws IOException {
    Files.deleteIfExists(primary.resolve(MARK));
    Path from = primary.resolve("data");
    Path half = replica.resolve("data.part");
    FileUtils.deleteDirectory(half.toFile());
    FileUtils.deleteDirectory(replica.resolve("data").toFile());
    FileUtils.copyDirectory(from.toFile(), half.toFile(), file -> !isChanges(file.toPath()));
    Files.move(half, replica.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(ReplicaCopy::isChanges).toList()) {
        Files.delete(file);
      }
    }
    String mark = Passwords.random();
    Files.writeString(replica.resolve(MARK), mark);
    Files.writeString(primary.resolve(MARK), mark);
  }

  private static boolean isChanges(Path file) {
    return file.getFileName().toString().startsWith(CHANGES + ".");
  }
}
