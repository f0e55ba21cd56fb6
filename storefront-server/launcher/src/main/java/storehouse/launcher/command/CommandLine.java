package storehouse.launcher.command;

import static storehouse.launcher.console.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.process.UserFolders;

/// Reads the words after `./run`. Whatever it does not know is a [StartFailure] that names it.
public final class CommandLine {
  public static final int USUAL_PORT = 8080;
  private static final int HIGHEST_PORT = 65_535;

  private static final Set<String> BENCH_FLAGS = Set.of("--kill");
  private static final Set<String> BENCH_NUMBERS =
      Set.of("--buyers", "--units", "--kills", "--seed", "--from");

  private final Map<String, String> benchOptions = new LinkedHashMap<>();
  private final List<String> words = new ArrayList<>();
  private final Map<String, String> environment;
  private @Nullable Path data;
  private int port = USUAL_PORT;
  private boolean demo = true;
  private boolean replica;
  private boolean help;

  private CommandLine(Map<String, String> environment) {
    this.environment = environment;
  }

  public static Command parse(List<String> arguments, Map<String, String> environment) {
    CommandLine line = new CommandLine(environment);
    line.read(arguments.iterator());
    return line.command();
  }

  private void read(Iterator<String> arguments) {
    while (arguments.hasNext()) {
      String argument = arguments.next();
      switch (argument) {
        case "--help", "-h", "help" -> help = true;
        case "--no-demo" -> demo = false;
        case "--replica" -> replica = true;
        case "--data" -> data = Path.of(valueOf(argument, arguments)).toAbsolutePath().normalize();
        case "--port" -> port = port(valueOf(argument, arguments));
        case String flag when BENCH_FLAGS.contains(flag) -> benchOptions.put(flag.substring(2), "");
        case String option when BENCH_NUMBERS.contains(option) ->
            benchOptions.put(option.substring(2), number(option, valueOf(option, arguments)));
        case String option when option.startsWith("-") ->
            throw new StartFailure(text("usage.unknown-option", option));
        case String word -> words.add(word);
      }
    }
  }

  private Command command() {
    if (help) {
      return new Command.Help();
    }
    Path folder = data == null ? UserFolders.data(environment) : data;
    if (words.isEmpty() && benchOptions.isEmpty()) {
      return new Command.Start(folder, port, demo, replica);
    }
    String name = words.isEmpty() ? "" : words.getFirst();
    if (!name.equals("bench") && !benchOptions.isEmpty()) {
      throw new StartFailure(text("usage.only-bench", benchOptions.keySet()));
    }
    return switch (name) {
      case "backoffice" -> {
        expect(name, 1, 1);
        yield new Command.Backoffice(folder);
      }
      case "import" -> {
        expect(name, 2, 2);
        yield new Command.Import(folder, Path.of(words.get(1)));
      }
      case "bench" -> {
        expect(name, 1, 2);
        yield bench(folder, words.size() == 1 ? "checkout" : words.get(1));
      }
      case "check" -> {
        expect(name, 1, 2);
        yield new Command.Check(folder, words.size() == 1 ? null : Path.of(words.get(1)));
      }
      case String other -> throw new StartFailure(text("usage.unknown-command", other));
    };
  }

  /// What fills a shop with orders that nobody placed must not hit the usual one by accident.
  private Command.Bench bench(Path folder, String benchmark) {
    if (benchmark.equals("million") && data == null) {
      throw new StartFailure(text("usage.million"));
    }
    if (benchmark.equals("kills") && data == null) {
      throw new StartFailure(text("usage.kills"));
    }
    return new Command.Bench(folder, benchmark, benchOptions);
  }

  private void expect(String name, int fewest, int most) {
    if (words.size() < fewest || words.size() > most) {
      throw new StartFailure(text("usage.wrong-words", name, text("usage." + name)));
    }
  }

  private static String valueOf(String option, Iterator<String> arguments) {
    if (!arguments.hasNext()) {
      throw new StartFailure(text("usage.value-missing", option));
    }
    return arguments.next();
  }

  private static String number(String option, String value) {
    if (value.matches("\\d{1,9}")) {
      return value;
    }
    throw new StartFailure(text("usage.number", option, value));
  }

  private static int port(String value) {
    if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= HIGHEST_PORT) {
      return Integer.parseInt(value);
    }
    throw new StartFailure(text("usage.port", value));
  }
}
