package storehouse.launcher.shop;

import static storehouse.launcher.console.Texts.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import storehouse.launcher.console.Progress;
import storehouse.launcher.data.RunFile;

/// Processes of a launcher that was killed: found in its `run.json`, recognised by process id and
/// start time, and ended before their places are taken.
final class LeftBehind {
  private static final Duration GRACE = Duration.ofSeconds(30);

  private LeftBehind() {}

  static void end(Path folder, Progress progress) {
    List<ProcessHandle> left = RunFile.read(folder).map(RunFile::stillRunning).orElse(List.of());
    if (left.isEmpty()) {
      return;
    }
    progress.line(text("left-behind", left.size()));
    left.forEach(LeftBehind::end);
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
