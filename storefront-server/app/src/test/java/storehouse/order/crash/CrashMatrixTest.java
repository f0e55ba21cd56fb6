package storehouse.order.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import storehouse.order.crash.Experiment.Report;
import storehouse.testing.Milestones;

/// `-Dstorehouse.matrix=whole` runs every cell and every pair, group by group; with
/// `-Dstorehouse.milestones` it leaves out those that an earlier run did. Else the troubles of
/// single requests and the pairs are a sample, chosen by `-Dstorehouse.matrix.seed`.
@Tag("database")
class CrashMatrixTest {

  private static final boolean WHOLE = System.getProperty("storehouse.matrix", "").equals("whole");
  private static final long SEED = Long.getLong("storehouse.matrix.seed", 1);
  private static final int TROUBLED = 300;

  /// An order that went another way than planned, as a batch may, is tried again.
  private static final int ATTEMPTS = 4;

  /// That the matrix kills at all. Some second deaths cannot happen: the first node had got further
  /// than in the rehearsal, so its successor never comes to that place.
  private static final double SHARE_THAT_DIES = .75;

  private static final int PAIRS = 150;
  private static final int GROUP = 1_000;

  private static Experiment experiment;
  private static CrashMatrix matrix;

  @BeforeAll
  static void rehearse() throws IOException {
    experiment = new Experiment();
    List<Scenario> scenarios = new ArrayList<>(Scenarios.OUTCOMES);
    scenarios.addAll(Scenarios.troubles());
    scenarios.addAll(Scenarios.cancellations(experiment.ways()));
    matrix = CrashMatrix.rehearsed(experiment, scenarios);
  }

  @AfterAll
  static void close() throws IOException {
    experiment.close();
  }

  @Test
  void theScenariosGoEveryWayOfThePlan() {
    assertThat(matrix.ways()).containsExactlyInAnyOrderElementsOf(experiment.ways());
  }

  @Test
  void aNodeMayDieAnywhere(TestReporter reporter) {
    List<Cell> all = matrix.singles(WHOLE);
    List<Cell> cells = new ArrayList<>(all);
    if (!WHOLE) {
      List<Cell> troubled = all.stream().filter(cell -> !isPlain(cell)).toList();
      cells.removeAll(troubled);
      cells.addAll(CrashMatrix.some(troubled, TROUBLED, SEED));
    }
    run("crashes, of " + all.size(), cells, reporter);
  }

  private static boolean isPlain(Cell cell) {
    return cell.scenario().faults().isEmpty();
  }

  @Test
  void theNodeThatFinishesMayDieAsWell(TestReporter reporter) {
    List<Cell> pairs = matrix.pairs(Scenarios.OUTCOMES);
    run(
        "pairs of crashes, of " + pairs.size(),
        WHOLE ? pairs : CrashMatrix.some(pairs, PAIRS, SEED),
        reporter);
  }

  @Test
  void aNodeThatWakesUpLateSpoilsNothing(TestReporter reporter) {
    run("naps", matrix.naps(Scenarios.OUTCOMES), reporter);
  }

  @Test
  void aStepThatIsCalledTwiceOrOvertakenByItsUndoSpoilsNothing(TestReporter reporter) {
    run("tricks", Scenarios.tricks(experiment.ways()).stream().map(Cell::alive).toList(), reporter);
  }

  private static void run(String what, List<Cell> cells, TestReporter reporter) {
    Milestones milestones = Milestones.open();
    List<String> findings = new ArrayList<>();
    int died = 0;
    for (int from = 0; from < cells.size(); from += GROUP) {
      List<Cell> group = cells.subList(from, Math.min(from + GROUP, cells.size()));
      String name = "%s, %d to %d".formatted(what, from + 1, from + group.size());
      Optional<String> earlier = milestones.reached(name);
      if (earlier.isPresent()) {
        died += Integer.parseInt(earlier.get().split(" ")[0]);
      } else {
        Outcome outcome = run(group);
        findings.addAll(outcome.findings());
        died += outcome.died();
        if (outcome.findings().isEmpty()) {
          milestones.reach(name, outcome.died() + " of " + group.size() + " died as planned");
        }
      }
    }
    String count =
        "%d cells, %d with their deaths where planned, %d findings"
            .formatted(cells.size(), died, findings.size());
    reporter.publishEntry(what, count);
    assertThat(findings).as(count).isEmpty();
    assertThat(died).as(count).isGreaterThan((int) (cells.size() * SHARE_THAT_DIES));
  }

  private record Outcome(int died, List<String> findings) {}

  private static Outcome run(List<Cell> cells) {
    List<String> findings = new ArrayList<>();
    List<Cell> left = cells;
    for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
      Report report = experiment.run(left);
      findings.addAll(report.findings());
      left = report.escaped();
    }
    return new Outcome(cells.size() - left.size(), findings);
  }
}
