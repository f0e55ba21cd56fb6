package storehouse.order.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import storehouse.testing.Milestones;

/// `-Dstorehouse.mutants=all` plants every bug and prints what found it; names, separated by
/// commas, plant those. Else three are planted, and of all others it is only seen that they still
/// could be. With `-Dstorehouse.milestones`, those that an earlier run found are left out.
@Tag("database")
class PlantedBugsTest {

  private static final Logger LOG = System.getLogger(PlantedBugsTest.class.getName());

  /// Much longer than an inquest that finds nothing.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /// As much of a finding is told; a rehearsal that finds something finds it everywhere.
  private static final int TOLD = 300;

  private static final String NO_BUG = "without a bug";

  private static final List<String> USUALLY =
      List.of("fence-dropped", "acknowledged-before-commit", "published-before-delivered");

  @TempDir Path folder;

  private static List<Mutant> chosen() {
    String wish = System.getProperty("storehouse.mutants", "");
    if (wish.equals("all")) {
      return Mutant.all();
    }
    List<String> names = wish.isEmpty() ? USUALLY : List.of(wish.split(","));
    return names.stream().map(Mutant::named).toList();
  }

  @Test
  void thereAreEnoughBugsAndAllCanBePlanted() {
    assertThat(Mutant.all())
        .hasSizeGreaterThanOrEqualTo(30)
        .allSatisfy(mutant -> assertThat(mutant.sources()).isNotEmpty());
  }

  @Test
  void withoutABugNothingIsFound() throws Exception {
    Milestones milestones = Milestones.open();
    if (milestones.reached(NO_BUG).isEmpty()) {
      assertThat(inquest(Map.of(), folder)).isEmpty();
      milestones.reach(NO_BUG, "nothing was found");
    }
  }

  @Test
  void everyPlantedBugIsFound() throws Exception {
    List<String> missed = new ArrayList<>();
    Milestones milestones = Milestones.open();
    for (Mutant mutant : chosen()) {
      if (milestones.reached(mutant.name()).isPresent()) {
        continue;
      }
      long since = System.nanoTime();
      List<String> findings = inquest(mutant.sources(), folder.resolve(mutant.name()));
      String first = findings.isEmpty() ? "NOT FOUND" : cut(findings.getFirst());
      if (findings.isEmpty()) {
        missed.add(mutant.name());
      } else {
        long seconds = (System.nanoTime() - since) / 1_000_000_000;
        milestones.reach(mutant.name(), seconds + " s\t" + first);
      }
      LOG.log(Level.INFO, "{0}: {1}\n  -> {2}", mutant.name(), mutant.sentence(), first);
    }
    assertThat(missed).isEmpty();
  }

  private static String cut(String finding) {
    return finding.substring(0, Math.min(finding.length(), TOLD));
  }

  /// The findings of an inquest by the same harness, loaded with the mutated classes.
  private static List<String> inquest(Map<String, String> sources, Path folder) throws Exception {
    Files.createDirectories(folder);
    ClassLoader classes = MutatedClasses.of(sources, folder);
    Object inquest =
        classes.loadClass("storehouse.order.crash.Inquest").getDeclaredConstructor().newInstance();
    if (!(inquest instanceof Callable<?> callable)) {
      throw new IllegalStateException("Nothing to ask");
    }
    try (ExecutorService threads =
        Executors.newSingleThreadExecutor(Thread.ofVirtual().name("main-inquest").factory())) {
      Future<?> answer = threads.submit(callable);
      try {
        return ((List<?>) answer.get(LONGEST.toSeconds(), TimeUnit.SECONDS))
            .stream().map(String::valueOf).toList();
      } catch (TimeoutException stuck) {
        answer.cancel(true);
        return List.of("does not end within " + LONGEST);
      }
    }
  }
}
