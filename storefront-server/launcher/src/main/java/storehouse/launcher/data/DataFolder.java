package storehouse.launcher.data;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import storehouse.launcher.console.StartFailure;

/// The folder that holds everything a shop must not lose, used by one launcher at a time.
public final class DataFolder implements AutoCloseable {
  private static final long NEEDED_MEGABYTES = 500;
  private static final long MEGABYTE = 1024L * 1024;

  private final Path path;
  private final FileChannel lockFile;

  private DataFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /// Makes the folder if need be and takes it for this process. A folder that is full, cannot be
  /// written or is in use is a [StartFailure].
  public static DataFolder open(Path path) {
    try {
      Files.createDirectories(path);
      long freeMegabytes = Files.getFileStore(path).getUsableSpace() / MEGABYTE;
      if (freeMegabytes < NEEDED_MEGABYTES) {
        throw new StartFailure(text("data.full", path, freeMegabytes, NEEDED_MEGABYTES));
      }
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartFailure(inUse(path));
      }
      return new DataFolder(path, channel);
    } catch (FileAlreadyExistsException e) {
      throw new StartFailure(text("data.not-a-folder", path), e);
    } catch (IOException e) {
      throw new StartFailure(text("data.unwritable", path), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String inUse(Path path) {
    return RunFile.read(path)
        .flatMap(run -> run.address("shop"))
        .map(url -> text("data.in-use-at", path, url))
        .orElseGet(() -> text("data.in-use", path));
  }

  public Path path() {
    return path;
  }

  public Path log(String name) {
    return path.resolve("logs").resolve(name + ".log");
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new StartFailure(text("data.unwritable", path), e);
    }
  }
}
