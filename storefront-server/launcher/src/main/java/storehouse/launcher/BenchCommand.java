package storehouse.launcher;

import static storehouse.launcher.console.Texts.text;

import storehouse.launcher.bench.CheckoutBench;
import storehouse.launcher.command.Command;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.RunFile;

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
      case String other -> throw new StartFailure(text("bench.unknown", other));
    };
  }
}
