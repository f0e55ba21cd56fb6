package storehouse.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.launcher.console.StartFailure;

class CommandLineTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("XDG_DATA_HOME", "/shares");

  private static Command parse(String... arguments) {
    return CommandLine.parse(List.of(arguments), ENVIRONMENT);
  }

  @Test
  void nothingStartsTheDemoShopInTheUsersOwnFolder() {
    assertThat(parse())
        .isEqualTo(new Command.Start(Path.of("/shares/storehouse"), 8080, true, false));
  }

  @Test
  void withoutXdgTheFolderLiesInTheHome() {
    assertThat(CommandLine.parse(List.of(), Map.of()))
        .isInstanceOfSatisfying(
            Command.Start.class,
            start -> assertThat(start.data()).endsWithRaw(Path.of(".local/share/storehouse")));
  }

  @Test
  void theHomeOfTheEnvironmentCountsEvenWhenTheAccountHasAnother() {
    assertThat(CommandLine.parse(List.of(), Map.of("HOME", "/homes/ada")))
        .isEqualTo(
            new Command.Start(Path.of("/homes/ada/.local/share/storehouse"), 8080, true, false));
  }

  @Test
  void optionsMayComeInAnyPlace() {
    assertThat(parse("--port", "9000", "--no-demo", "--data", "/data"))
        .isEqualTo(new Command.Start(Path.of("/data"), 9000, false, false));
    assertThat(parse("--replica", "--data", "/data"))
        .isEqualTo(new Command.Start(Path.of("/data"), 8080, true, true));
    assertThat(parse("import", "--data", "/data", "products.csv"))
        .isEqualTo(new Command.Import(Path.of("/data"), Path.of("products.csv")));
    assertThat(parse("check", "numbers.txt", "--data", "/data"))
        .isEqualTo(new Command.Check(Path.of("/data"), Path.of("numbers.txt")));
    assertThat(parse("bench", "--data", "/data"))
        .isEqualTo(new Command.Bench(Path.of("/data"), "checkout", Map.of()));
    assertThat(parse("bench", "flash-sale", "--kill", "--data", "/data", "--buyers", "500"))
        .isEqualTo(
            new Command.Bench(Path.of("/data"), "flash-sale", Map.of("kill", "", "buyers", "500")));
    assertThat(parse("--data", "/data", "backoffice"))
        .isEqualTo(new Command.Backoffice(Path.of("/data")));
  }

  @Test
  void whatFillsAShopNeedsItNamed() {
    assertThatThrownBy(() -> parse("bench", "million"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("--data DIR");
    assertThat(parse("bench", "million", "--data", "/data"))
        .isEqualTo(new Command.Bench(Path.of("/data"), "million", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help"})
  void helpIsHelpWhateverElseIsThere(String word) {
    assertThat(parse("dance", word)).isEqualTo(new Command.Help());
  }

  @ParameterizedTest
  @CsvSource({
    "--bogus, There is no option --bogus",
    "dance, There is no command dance",
    "import, import is used like this: ./run import FILE",
    "--port, The option --port needs a value",
    "--data, The option --data needs a value",
    "--kill, Only ./run bench knows the options [kill]",
  })
  void whatIsUnknownOrIncompleteIsNamed(String word, String sentence) {
    assertThatThrownBy(() -> parse(word))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "http", "99999999999", ""})
  void aPortIsANumberThatExists(String port) {
    assertThatThrownBy(() -> parse("--port", port))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("0 to 65535");
  }
}
