package storehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import storehouse.architecture.MethodLengths.Method;

/// Files that fit into a head: half of them at most 80 lines, none over 400, no method over 40.
class SourceSizeTest {

  private static final int MEDIAN_LINES = 80;
  private static final int MOST_LINES = 400;
  private static final int MOST_METHOD_LINES = 40;
  private static final int WORST = 10;

  /// Something that can be too long.
  private record Measured(String where, int lines) {}

  @Test
  void halfOfAllFilesAreShort() {
    assertThat(files()).hasSizeGreaterThan(100);
    assertThat(median(files())).isLessThanOrEqualTo(MEDIAN_LINES);
  }

  @Test
  void noFileIsTooLong(TestReporter reporter) {
    String worst = worst(files());
    reporter.publishEntry("files", worst);

    assertThat(over(MOST_LINES, files())).as(worst).isEmpty();
  }

  @Test
  void noMethodIsTooLong(TestReporter reporter) {
    List<Measured> methods = methods();
    String worst = worst(methods);
    reporter.publishEntry("methods", worst);

    assertThat(methods).hasSizeGreaterThan(500);
    assertThat(over(MOST_METHOD_LINES, methods)).as(worst).isEmpty();
  }

  @Test
  void aPlantedFileThatIsTooLongIsFound() {
    List<Measured> planted =
        List.of(new Measured("short", 20), new Measured("full", 400), new Measured("long", 401));

    assertThat(over(MOST_LINES, planted)).extracting(Measured::where).containsExactly("long");
    assertThat(median(planted)).isGreaterThan(MEDIAN_LINES);
    assertThat(worst(planted)).startsWith("The longest:\n1. long: 401 lines");
  }

  @Test
  void aPlantedMethodThatIsTooLongIsFound() {
    String source =
        """
        final class Planted {
          private static final Runnable FIELD = () -> {
            // a lambda in a field is no method
          };

          @Named(value = "{")
          void tooLong(String text) throws IllegalStateException {
        %s
          }

          void shortOne() {
            if (true) { call("}"); }
          }
        }
        """
            .formatted("    call();\n".repeat(41).stripTrailing());

    List<Method> methods = MethodLengths.of(source);

    assertThat(methods).extracting(Method::name).containsExactly("tooLong", "shortOne");
    assertThat(methods.getFirst().lines()).isEqualTo(43);
    assertThat(
            over(
                MOST_METHOD_LINES,
                methods.stream().map(each -> new Measured(each.name(), each.lines())).toList()))
        .extracting(Measured::where)
        .containsExactly("tooLong");
  }

  private static List<Measured> files() {
    return Sources.all().stream()
        .map(file -> new Measured(name(file), (int) Sources.read(file).lines().count()))
        .toList();
  }

  private static List<Measured> methods() {
    return Sources.all().stream()
        .flatMap(
            file ->
                MethodLengths.of(Sources.read(file)).stream()
                    .map(
                        method ->
                            new Measured(
                                name(file) + ":" + method.line() + " " + method.name(),
                                method.lines())))
        .toList();
  }

  private static String name(Path file) {
    return Sources.house().relativize(file).toString();
  }

  private static int median(List<Measured> measured) {
    List<Integer> lengths = measured.stream().map(Measured::lines).sorted().toList();
    return lengths.get(lengths.size() / 2);
  }

  private static List<Measured> over(int limit, List<Measured> measured) {
    return measured.stream().filter(each -> each.lines() > limit).toList();
  }

  private static String worst(List<Measured> measured) {
    List<Measured> longest =
        measured.stream()
            .sorted(Comparator.comparingInt(Measured::lines).reversed())
            .limit(WORST)
            .toList();
    return IntStream.range(0, longest.size())
        .mapToObj(
            i ->
                "%d. %s: %d lines".formatted(i + 1, longest.get(i).where(), longest.get(i).lines()))
        .collect(Collectors.joining("\n", "The longest:\n", "\n"));
  }
}
