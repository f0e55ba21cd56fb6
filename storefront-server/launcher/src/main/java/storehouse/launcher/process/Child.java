package storehouse.launcher.process;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import storehouse.launcher.console.StartFailure;

/// A process that we started. It ends with us, even when we are killed: a [Guardian] sees to it.
public final class Child {
  private static final boolean OWN_SESSION = Files.isExecutable(Path.of("/usr/bin/setsid"));
  private static final Duration POLL = Duration.ofMillis(100);

  private final ChildSpec spec;
  private final Process process;

  private Child(ChildSpec spec, Process process) {
    this.spec = spec;
    this.process = process;
  }

  /// Starts it; the log of an earlier start is kept once, beside it, as `.1`.
  public static Child start(ChildSpec spec) {
    try {
      Logs.rotate(spec.log());
      ProcessBuilder builder = new ProcessBuilder(inOwnSession(spec.command()));
      builder.environment().putAll(spec.environment());
      builder.redirectErrorStream(true).redirectOutput(spec.log().toFile());
      Process process = builder.start();
      Guardian guardian = Guardian.over(process);
      process.onExit().thenRun(guardian::close);
      return new Child(spec, process);
    } catch (IOException e) {
      throw new StartFailure(text("child.not-started", spec.name(), e.getMessage()), e);
    }
  }

  /// Ctrl-C reaches every process of the terminal's group at once; we stop them in our own order.
  static List<String> inOwnSession(List<String> command) {
    if (!OWN_SESSION) {
      return command;
    }
    List<String> prefixed = new ArrayList<>(List.of("/usr/bin/setsid"));
    prefixed.addAll(command);
    return prefixed;
  }

  public ProcessHandle process() {
    return process.toHandle();
  }

  public CompletableFuture<Integer> whenEnded() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /// Returns when `ready` holds. A child that dies first, or needs longer than `limit`, is a
  /// [StartFailure] that names the child's log.
  public void awaitReady(BooleanSupplier ready, Duration limit) {
    Instant deadline = Instant.now().plus(limit);
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new StartFailure(
            text("child.died", spec.name(), process.exitValue(), lastWords(), spec.log()));
      }
      if (Instant.now().isAfter(deadline)) {
        throw new StartFailure(text("child.slow", spec.name(), limit.toSeconds(), spec.log()));
      }
      pause();
    }
  }

  private String lastWords() {
    try {
      return Logs.lastError(spec.log());
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(text("interrupted"), e);
    }
  }

  /// Asks it to end, and ends it when it has not within `grace`.
  public void stop(Duration grace) {
    process.destroy();
    try {
      if (process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
  }

  /// Ends it at once, as a power cut would.
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
