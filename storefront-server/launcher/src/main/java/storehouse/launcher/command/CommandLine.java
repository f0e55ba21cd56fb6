package storehouse.launcher.command;

import static storehouse.launcher.console.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.process.UserFolders;

/// Reads the words after `./run`. Whatever it does not know is a [StartFailure] that names it.
public final class CommandLine {
  public static final int USUAL_PORT = 8080;
  private static final int HIGHEST_PORT = 65_535;

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
    if (words.isEmpty()) {
      return new Command.Start(folder, port, demo, replica);
    }
    String name = words.getFirst();
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
    return new Command.Bench(folder, benchmark);
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

  private static int port(String value) {
    if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= HIGHEST_PORT) {
      return Integer.parseInt(value);
    }
    throw new StartFailure(text("usage.port", value));
  }
}
