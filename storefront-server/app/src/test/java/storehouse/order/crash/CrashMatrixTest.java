package storehouse.order.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import storehouse.order.crash.Experiment.Report;
import storehouse.order.crash.Outages.Planned;
import storehouse.testing.Milestones;

/// `-Dstorehouse.matrix=whole` runs every cell and every pair, group by group; with
/// `-Dstorehouse.milestones` it leaves out those that an earlier run did. Else each test runs a
/// sample, another one each time, or that of `-Dstorehouse.matrix.seed`.
@Tag("database")
class CrashMatrixTest {

  private static final Logger LOG = System.getLogger(CrashMatrixTest.class.getName());
  private static final boolean WHOLE = System.getProperty("storehouse.matrix", "").equals("whole");
  private static final long SEED =
      Long.getLong("storehouse.matrix.seed", RandomGenerator.getDefault().nextInt(1_000_000));

  private static final int PLAIN = 700;
  private static final int TROUBLED = 300;
  private static final int PAIRS = 150;
  private static final int CUTS = 30;
  private static final int OUTAGES = 1;

  /// An order that went another way than planned, as a batch may, is tried again.
  private static final int ATTEMPTS = 4;

  /// That the matrix kills at all. Some second deaths cannot happen: the first node had got further
  /// than in the rehearsal, so its successor never comes to that place.
  private static final double SHARE_THAT_DIES = .75;

  private static final int GROUP = 1_000;

  /// A broken connection fails everybody who is in the same batch, so there are few at once.
  private static final int CUTS_AT_ONCE = 30;

  /// The rules look at all orders that there are, so the books must not grow too long.
  private static final int ORDERS_IN_THE_BOOKS = 3_000;

  private static final Milestones MILESTONES = Milestones.open();
  private static Experiment experiment;
  private static CrashMatrix matrix;
  private static int ordersInTheBooks;

  @BeforeAll
  static void rehearse() throws IOException {
    experiment = new Experiment();
    List<Scenario> scenarios = new ArrayList<>(Scenarios.OUTCOMES);
    scenarios.addAll(Scenarios.troubles());
    scenarios.addAll(Scenarios.letters());
    scenarios.addAll(Scenarios.cancellations(experiment.ways()));
    matrix = CrashMatrix.rehearsed(experiment, scenarios, Milestones.open(".ways"));
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
    List<Cell> plain = new ArrayList<>(matrix.singles(WHOLE));
    List<Cell> troubled = plain.stream().filter(cell -> !cell.scenario().isPlain()).toList();
    plain.removeAll(troubled);
    List<Cell> cells = new ArrayList<>(sample(plain, PLAIN));
    cells.addAll(sample(troubled, TROUBLED));
    run("crashes, of " + (plain.size() + troubled.size()), cells, GROUP, reporter);
  }

  @Test
  void theNodeThatFinishesMayDieAsWell(TestReporter reporter) {
    List<Cell> pairs = matrix.pairs(Scenarios.OUTCOMES);
    run("pairs of crashes, of " + pairs.size(), sample(pairs, PAIRS), GROUP, reporter);
  }

  @Test
  void aNodeThatWakesUpLateSpoilsNothing(TestReporter reporter) {
    run("naps", matrix.naps(Scenarios.OUTCOMES), GROUP, reporter);
  }

  @Test
  void aStepThatIsCalledTwiceOrOvertakenByItsUndoSpoilsNothing(TestReporter reporter) {
    List<Cell> tricks = Scenarios.tricks(experiment.ways()).stream().map(Cell::alive).toList();
    run("tricks", tricks, GROUP, reporter);
  }

  @Test
  void theConnectionToAStoreMayBreakAnywhere(TestReporter reporter) {
    List<Cell> cuts = matrix.cuts(Scenarios.OUTCOMES);
    run("broken connections, of " + cuts.size(), sample(cuts, CUTS), CUTS_AT_ONCE, reporter);
  }

  @Test
  void aStoreMayBeAwayForAWhile(TestReporter reporter) {
    List<Planned> all = matrix.outages(Scenarios.OUTCOMES);
    List<String> findings = new ArrayList<>();
    int count = 0;
    for (Planned outage : sample(all, OUTAGES)) {
      if (MILESTONES.reached(outage.toString()).isEmpty()) {
        List<String> found = found(() -> new Absences(room(0)).findings(outage));
        found.forEach(finding -> findings.add(outage + ": " + finding));
        if (found.isEmpty()) {
          MILESTONES.reach(outage.toString(), "nothing was wrong afterwards");
        }
      }
      count++;
    }
    tell("outages, of " + all.size(), count + " outages", findings, reporter);
  }

  private static <T> List<T> sample(List<T> all, int count) {
    return WHOLE ? all : CrashMatrix.some(all, count, SEED);
  }

  private static void run(String what, List<Cell> cells, int atOnce, TestReporter reporter) {
    List<String> findings = new ArrayList<>();
    int died = 0;
    for (int from = 0; from < cells.size(); from += atOnce) {
      List<Cell> group = cells.subList(from, Math.min(from + atOnce, cells.size()));
      String name = "%s, %d to %d".formatted(what, from + 1, from + group.size());
      Optional<String> earlier = MILESTONES.reached(name);
      if (earlier.isPresent()) {
        died += Integer.parseInt(earlier.get().split(" ")[0]);
      } else {
        List<Cell> left = new ArrayList<>(group);
        List<String> found = found(() -> tried(left));
        findings.addAll(found);
        died += group.size() - left.size();
        if (found.isEmpty()) {
          MILESTONES.reach(
              name, group.size() - left.size() + " of " + group.size() + " went as planned");
        }
      }
    }
    String count = "%d cells, %d with their mishaps where planned".formatted(cells.size(), died);
    tell(what, count, findings, reporter);
    assertThat(died).as(count).isGreaterThan((int) (cells.size() * SHARE_THAT_DIES));
  }

  private static void tell(
      String what, String count, List<String> findings, TestReporter reporter) {
    String all = "%s, %d findings, seed %d".formatted(count, findings.size(), SEED);
    reporter.publishEntry(what, all);
    assertThat(findings).as(all).isEmpty();
  }

  private interface Trial {
    List<String> findings() throws IOException;
  }

  /// What hangs is found as well, and then the next group has books of its own.
  private static List<String> found(Trial trial) {
    List<String> findings;
    try {
      findings = trial.findings();
    } catch (AssertionError | RuntimeException | IOException broken) {
      findings = List.of(String.valueOf(broken));
    }
    if (!findings.isEmpty()) {
      LOG.log(Level.INFO, "{0} findings, first {1}", findings.size(), findings.getFirst());
      ordersInTheBooks = ORDERS_IN_THE_BOOKS;
    }
    return findings;
  }

  /// Leaves those in the list that never went as planned.
  private static List<String> tried(List<Cell> left) throws IOException {
    List<String> findings = new ArrayList<>();
    for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
      Report report = room(left.size()).run(left);
      findings.addAll(report.findings());
      left.retainAll(report.escaped());
    }
    return findings;
  }

  /// Where so many orders more have their place.
  private static Experiment room(int orders) throws IOException {
    if (ordersInTheBooks + orders > ORDERS_IN_THE_BOOKS) {
      experiment.close();
      experiment = new Experiment();
      ordersInTheBooks = 0;
    }
    ordersInTheBooks += orders;
    return experiment;
  }
}
