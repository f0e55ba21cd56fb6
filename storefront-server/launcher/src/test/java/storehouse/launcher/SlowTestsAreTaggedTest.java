package storehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import storehouse.launcher.build.Modules;

/// `./test fast` leaves out what is tagged, so whatever starts a server, a browser or a screen says
/// so.
class SlowTestsAreTaggedTest {
  private static final Pattern SLOW =
      Pattern.compile(
          "\\b(TestStores|TestDatabase|TestSolr|CatalogueOnDatabase|RunningShop|Playwright"
              + "|FxRobot|FxToolkit|ProcessBuilder)\\b");

  @Test
  void whatStartsAServerABrowserOrAScreenHasATag() throws IOException {
    assertThat(tests()).filteredOn(test -> isSlowAndUntagged(read(test))).isEmpty();
  }

  @Test
  void aSlowTestWithoutATagIsFound() {
    assertThat(isSlowAndUntagged("class A { Object it = TestDatabase.shared(); }")).isTrue();
    assertThat(isSlowAndUntagged("@Tag(\"database\") class A { Object it = TestDatabase.it(); }"))
        .isFalse();
    assertThat(isSlowAndUntagged("class A {}")).isFalse();
  }

  @Test
  void testsAreFoundAtAll() throws IOException {
    assertThat(tests())
        .extracting(test -> test.getFileName().toString())
        .contains("EmbeddedDatabaseTest.java", "FloorTest.java");
  }

  private static boolean isSlowAndUntagged(String source) {
    return SLOW.matcher(source).find() && !source.contains("@Tag(");
  }

  private static List<Path> tests() throws IOException {
    Path root = Modules.find().root();
    List<Path> tests = new ArrayList<>();
    for (Path parent : List.of(root, root.resolve("storefront-server"))) {
      try (Stream<Path> modules = Files.list(parent)) {
        for (Path module : modules.map(path -> path.resolve("src/test")).toList()) {
          tests.addAll(testsBelow(module));
        }
      }
    }
    return tests;
  }

  private static List<Path> testsBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(path -> path.toString().endsWith("Test.java"))
          .filter(path -> !path.endsWith("SlowTestsAreTaggedTest.java"))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
