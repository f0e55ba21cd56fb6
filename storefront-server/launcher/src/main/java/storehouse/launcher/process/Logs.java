package storehouse.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/// One log file per child and start, and the one before it.
final class Logs {
  private static final int TAIL_BYTES = 16 * 1024;
  private static final int LONGEST_QUOTE = 300;
  private static final Pattern ERROR =
      Pattern.compile("\\[ERROR]|\\bSEVERE\\b|Exception|\\bError\\b|^ERROR");

  private Logs() {}

  static void rotate(Path log) throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    if (Files.exists(log)) {
      Path earlier = log.resolveSibling(log.getFileName() + ".1");
      Files.move(log, earlier, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// The last line that reads like an error, else the last line, else nothing.
  static String lastError(Path log) throws IOException {
    List<String> lines = tail(log).lines().filter(line -> !line.isBlank()).toList();
    String found =
        lines.reversed().stream()
            .filter(line -> ERROR.matcher(line).find())
            .findFirst()
            .orElseGet(() -> lines.isEmpty() ? "" : lines.getLast());
    return found.length() <= LONGEST_QUOTE ? found : found.substring(0, LONGEST_QUOTE) + "...";
  }

  private static String tail(Path log) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      int length = (int) Math.min(TAIL_BYTES, file.length());
      file.seek(file.length() - length);
      byte[] bytes = new byte[length];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
