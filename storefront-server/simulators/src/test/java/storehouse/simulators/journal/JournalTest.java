package storehouse.simulators.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import storehouse.simulators.Calls;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.WebServer;

class JournalTest {
  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  private record Stock(String bin, int units) {}

  @BeforeEach
  void name() {
    file = folder.resolve("stock.journal");
  }

  @Test
  void rowsComeBackInTheirLastStateAndFirstOrder() throws IOException {
    try (var journal = Journal.open(file)) {
      var table = journal.table("stock", Stock.class, 10);
      table.put("a", new Stock("A-1", 1));
      table.put("b", new Stock("B-1", 2));
      table.put("c", new Stock("C-1", 3));
      assertThat(table.change("a", stock -> new Stock(stock.bin(), 7))).isPresent();
      table.remove("b");
    }
    try (var journal = Journal.open(file)) {
      assertThat(journal.table("stock", Stock.class, 10).all())
          .containsExactly(new Stock("A-1", 7), new Stock("C-1", 3));
    }
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void aLineCutShortByACrashIsDropped() throws IOException {
    try (var journal = Journal.open(file)) {
      journal.table("stock", Stock.class, 10).put("a", new Stock("A-1", 1));
    }
    Files.writeString(file, "{\"table\":\"stock\",\"id\":\"b\",\"ro", StandardOpenOption.APPEND);
    try (var journal = Journal.open(file)) {
      var table = journal.table("stock", Stock.class, 10);
      assertThat(table.all()).containsExactly(new Stock("A-1", 1));
      table.put("c", new Stock("C-1", 1));
    }
    try (var journal = Journal.open(file)) {
      assertThat(journal.table("stock", Stock.class, 10).size()).isEqualTo(2);
    }
  }

  @Test
  void everyLineIsInTheFileBeforeItsAnswerIsSeen() throws IOException {
    try (var journal = Journal.open(file)) {
      var table = journal.table("stock", Stock.class, 10);
      var handler =
          journal.beforeAnswering(
              request -> {
                table.put("a", new Stock("A-1", 1));
                table.put("b", new Stock("B-1", 2));
                return new Answer.Lost(null);
              });
      try (var server = WebServer.bind(0)) {
        server.serve(handler);
        var calls = Calls.to(server.url());
        assertThatThrownBy(() -> calls.form("/", "")).isInstanceOf(IOException.class);
        assertThat(Files.readAllLines(file)).hasSize(2);
      }
    }
  }

  @Test
  void theOldestRowLeavesAFullTable() throws IOException {
    try (var journal = Journal.open(null)) {
      var table = journal.table("stock", Stock.class, 2);
      for (int i = 1; i <= 3; i++) {
        table.put("bin" + i, new Stock("B-" + i, i));
      }
      assertThat(table.newest(9, null, _ -> true)).extracting(Stock::units).containsExactly(3, 2);
      assertThat(table.newest(9, "bin3", _ -> true)).extracting(Stock::units).containsExactly(2);
    }
  }
}
