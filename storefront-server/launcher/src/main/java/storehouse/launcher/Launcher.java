package storehouse.launcher;

import static storehouse.launcher.console.Texts.text;

import java.util.List;
import storehouse.launcher.command.Command;
import storehouse.launcher.command.CommandLine;
import storehouse.launcher.console.StartFailure;

/// The program behind `./run`. Ends with 0, or with 1 and one sentence on standard error.
public final class Launcher {
  private Launcher() {}

  public static void main(String... arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    try {
      return run(CommandLine.parse(arguments, System.getenv()));
    } catch (StartFailure e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  private static int start(Command.Start command) {
    StartCommand start = new StartCommand(command);
    try {
      return start.run();
    } catch (StartFailure e) {
      if (start.isEnding()) {
        return 0;
      }
      throw e;
    }
  }

  private static int run(Command command) {
    return switch (command) {
      case Command.Start start -> start(start);
      case Command.Help() -> {
        System.out.println(text("usage"));
        yield 0;
      }
      case Command.Backoffice backoffice -> new BackofficeCommand(backoffice).run();
      case Command.Bench bench -> new BenchCommand(bench).run();
      case Command.Check check -> new CheckCommand(check).run();
      case Command.Import file -> new ImportCommand(file).run();
    };
  }
}
