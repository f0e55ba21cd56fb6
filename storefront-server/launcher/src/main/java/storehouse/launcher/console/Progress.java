package storehouse.launcher.console;

import static storehouse.launcher.console.Texts.text;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Lines for the person who waits. On a terminal the last line may change in place; elsewhere only
/// finished lines are printed, and a long task now and then says how far it is.
public final class Progress {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final int BAR_WIDTH = 30;
  private static final int PERCENT = 100;

  private final PrintStream out;
  private final boolean terminal;
  private long lastLineNanos = System.nanoTime();
  private boolean transientShown;

  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /// For the terminal that started us.
  public static Progress onConsole() {
    var console = System.console();
    return new Progress(System.out, console != null && console.isTerminal());
  }

  /// Prints nothing: for tests that start a shop.
  public static Progress silent() {
    return new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
  }

  public synchronized void line(String line) {
    clear();
    out.println(line);
    out.flush();
  }

  /// ` MariaDB ready on port 3307 2.1 s`
  public void finished(String name, String outcome, long sinceNanos) {
    String seconds = String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - sinceNanos) / 1e9);
    line(String.format(Locale.ROOT, "  %-16s %-44s %8s", name, outcome, seconds));
  }

  /// What goes on now; replaced by whatever comes next.
  public synchronized void now(String what) {
    if (terminal) {
      clear();
      out.print("  " + what);
      out.flush();
      transientShown = true;
    }
  }

  /// How far a long task is.
  public synchronized void bar(String name, long done, long total) {
    long percent = total <= 0 ? 0 : Math.min(PERCENT, done * PERCENT / total);
    String counts = text("progress.counts", done, total);
    if (terminal) {
      int filled = (int) (percent * BAR_WIDTH / PERCENT);
      String bar = "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled);
      now(String.format(Locale.ROOT, "%-16s [%s] %3d %%  %s", name, bar, percent, counts));
    } else if (System.nanoTime() - lastLineNanos > BETWEEN_LINES.toNanos()) {
      line(String.format(Locale.ROOT, "  %-16s %3d %%  %s", name, percent, counts));
      lastLineNanos = System.nanoTime();
    }
  }

  private void clear() {
    if (transientShown) {
      out.print("\r\u001b[K");
      transientShown = false;
    }
  }
}
