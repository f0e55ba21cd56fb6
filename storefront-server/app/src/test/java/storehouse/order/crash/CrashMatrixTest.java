package storehouse.order.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import storehouse.order.crash.Experiment.Report;

/// `-Dstorehouse.matrix=whole` runs every cell and every pair. Else the troubles of single requests
/// and the pairs are a sample, chosen by `-Dstorehouse.matrix.seed`.
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
  private static final int GROUP = 1_500;

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
    List<String> findings = new ArrayList<>();
    List<Cell> left = cells;
    for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
      List<Cell> escaped = new ArrayList<>();
      for (int from = 0; from < left.size(); from += GROUP) {
        Report report = experiment.run(left.subList(from, Math.min(from + GROUP, left.size())));
        findings.addAll(report.findings());
        escaped.addAll(report.escaped());
      }
      left = escaped;
    }
    int died = cells.size() - left.size();
    String count =
        "%d cells, %d with their deaths where planned, %d findings"
            .formatted(cells.size(), died, findings.size());
    reporter.publishEntry(what, count);
    assertThat(findings).as(count).isEmpty();
    assertThat(died).as(count).isGreaterThan((int) (cells.size() * SHARE_THAT_DIES));
  }
}
