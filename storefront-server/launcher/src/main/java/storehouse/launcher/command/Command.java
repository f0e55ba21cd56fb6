package storehouse.launcher.command;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One command of `./run`, with what it needs.
public sealed interface Command {
  /// Starts everything and stays until it is told to end. `port` 0 is any free port; `replica` adds
  /// a second database that follows the first.
  record Start(Path data, int port, boolean demo, boolean replica) implements Command {}

  /// Opens the desktop client on the shop that runs over `data`.
  record Backoffice(Path data) implements Command {}

  /// Sends a product or order file to the shop that runs over `data`.
  record Import(Path data, Path file) implements Command {}

  /// Runs a benchmark against the shop that runs over `data`. `options` by name, without dashes.
  record Bench(Path data, String name, Map<String, String> options) implements Command {
    public Bench {
      options = Map.copyOf(options);
    }
  }

  /// Compares orders, stock and gateway. `acknowledged` names a file of order numbers that clients
  /// were promised.
  record Check(Path data, @Nullable Path acknowledged) implements Command {}

  /// Shows how to use all of this.
  record Help() implements Command {}
}
