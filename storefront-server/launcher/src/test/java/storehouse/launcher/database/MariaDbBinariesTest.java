package storehouse.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class MariaDbBinariesTest {

  /// Remembers what would be printed.
  private static final class Ear extends Handler {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void publish(LogRecord said) {
      heard.add(said.getLoggerName() + ": " + said.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void unpackingSaysNothing(@TempDir Path cache) {
    Logger root = Logger.getLogger("");
    Ear ear = new Ear();
    root.addHandler(ear);
    try {
      MariaDbBinaries binaries = MariaDbBinaries.unpackedIn(cache);
      assertThat(Files.isExecutable(binaries.server())).isTrue();
    } finally {
      root.removeHandler(ear);
    }
    assertThat(ear.heard).isEmpty();
  }
}
