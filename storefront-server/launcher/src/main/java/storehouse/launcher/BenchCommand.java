package storehouse.launcher;

import static storehouse.launcher.console.Texts.text;

import storehouse.launcher.bench.CheckoutBench;
import storehouse.launcher.bench.MillionBench;
import storehouse.launcher.bench.OrdersBench;
import storehouse.launcher.command.Command;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.RunFile;
import storehouse.launcher.imports.BackofficeClient;

/// Runs a benchmark against the running shop.
final class BenchCommand {
  private final Command.Bench command;

  BenchCommand(Command.Bench command) {
    this.command = command;
  }

  int run() {
    String shop = RunFile.shopOver(command.data());
    return switch (command.name()) {
      case "checkout" -> {
        new CheckoutBench(shop, Progress.onConsole()).run();
        yield 0;
      }
      case "orders" -> {
        try (BackofficeClient staff =
            new BackofficeClient(shop, ImportCommand.account(System.getenv()))) {
          new OrdersBench(RunFile.running(command.data()), staff, Progress.onConsole()).run();
        }
        yield 0;
      }
      case "million" -> {
        try (BackofficeClient staff =
            new BackofficeClient(shop, ImportCommand.account(System.getenv()))) {
          new MillionBench(RunFile.running(command.data()), staff, Progress.onConsole()).run();
        }
        yield 0;
      }
      case String other -> throw new StartFailure(text("bench.unknown", other));
    };
  }
}
