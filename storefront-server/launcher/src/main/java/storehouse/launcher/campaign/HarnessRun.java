package storehouse.launcher.campaign;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;

/// Runs a part of the test harness at full length with Maven, from the source tree. What it has
/// done is kept in a file for each commit, so that a second start goes on; what is measured is
/// measured anew.
public final class HarnessRun {

  private static final String APP = "storefront-server/app";

  private final SourceTree tree = SourceTree.find();
  private final Progress progress = Progress.onConsole();
  private final Harness harness;

  /// What can be run: its test, and the switch that asks for all of it.
  public enum Harness {
    MATRIX("CrashMatrixTest", "storehouse.matrix=whole", true),
    MUTANTS("PlantedBugsTest", "storehouse.mutants=all", true),
    ADAPTERS("AdapterCostTest", "storehouse.adapters=measured", false);

    private final String test;
    private final String whole;
    private final boolean goesOn;

    Harness(String test, String whole, boolean goesOn) {
      this.test = test;
      this.whole = whole;
      this.goesOn = goesOn;
    }
  }

  public HarnessRun(Harness harness) {
    this.harness = harness;
  }

  /// Shows each milestone as it is reached; true when all of it held.
  public boolean run() {
    try {
      Path folder = Files.createDirectories(tree.root().resolve("target/campaigns"));
      String name = harness.test + "-" + tree.commit();
      Path milestones = folder.resolve(name + ".txt");
      Path log = folder.resolve(name + ".log");
      if (!harness.goesOn) {
        Files.deleteIfExists(milestones);
      }
      progress.line(text("harness.begin", harness.test, tree.commit(), log));
      boolean held = watched(milestones, log);
      List<String> reached = lines(milestones);
      progress.line(text(held ? "harness.held" : "harness.failed", reached.size(), log));
      return held;
    } catch (IOException e) {
      throw new StartFailure(text("bench.failed", e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(text("interrupted"), e);
    }
  }

  private boolean watched(Path milestones, Path log) throws IOException, InterruptedException {
    Process maven = maven(milestones, log);
    Thread end = new Thread(() -> endWithDescendants(maven));
    Runtime.getRuntime().addShutdownHook(end);
    Consumer<String> show = line -> progress.line("  " + line.replace("\t", "  "));
    int shown = 0;
    boolean running = true;
    while (running) {
      running = !maven.waitFor(1, TimeUnit.SECONDS);
      List<String> reached = lines(milestones);
      reached.subList(shown, reached.size()).forEach(show);
      shown = reached.size();
    }
    Runtime.getRuntime().removeShutdownHook(end);
    return maven.exitValue() == 0;
  }

  private Process maven(Path milestones, Path log) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("mvn", "-B", "-ntp", "-pl", APP, "-am", "test", "-Dtest=" + harness.test));
    command.add("-Dsurefire.failIfNoSpecifiedTests=false");
    command.add("-D" + harness.whole);
    command.add("-Dstorehouse.milestones=" + milestones);
    return new ProcessBuilder(command)
        .directory(tree.root().toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static void endWithDescendants(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
