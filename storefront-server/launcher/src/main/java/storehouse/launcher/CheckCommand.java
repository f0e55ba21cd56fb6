package storehouse.launcher;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import storehouse.launcher.check.Checker;
import storehouse.launcher.command.Command;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.RunFile;

/// Compares orders, stock and gateways of the running shop: 0 when they agree, 2 when they do not.
final class CheckCommand {
  private static final int BROKEN = 2;

  private final Command.Check command;
  private final Progress progress = Progress.onConsole();

  CheckCommand(Command.Check command) {
    this.command = command;
  }

  int run() {
    RunFile running = RunFile.running(command.data());
    try {
      boolean holds = true;
      Set<String> acknowledged = acknowledged(command.acknowledged());
      for (Checker.Result result :
          new Checker(running.stores(), running.gateways()).run(acknowledged)) {
        holds &= result.findings().isEmpty();
        show(result);
      }
      return holds ? 0 : BROKEN;
    } catch (SQLException | IOException e) {
      throw new StartFailure(text("check.failed", e.getMessage()), e);
    }
  }

  private void show(Checker.Result result) {
    List<String> findings = result.findings();
    String verdict = text(findings.isEmpty() ? "check.holds" : "check.broken", findings.size());
    progress.line("  " + verdict + "  " + result.rule());
    result.shown().forEach(finding -> progress.line("      " + finding));
  }

  /// Order numbers that clients were promised, one in each line.
  private static Set<String> acknowledged(@Nullable Path file) throws IOException {
    return file == null ? Set.of() : new HashSet<>(Files.readAllLines(file));
  }
}
