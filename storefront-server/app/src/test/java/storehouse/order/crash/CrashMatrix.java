package storehouse.order.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import storehouse.order.crash.Cell.Nap;
import storehouse.order.crash.Experiment.Report;
import storehouse.order.crash.Outages.Planned;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.saga.LayeredPlan.Way;
import storehouse.testing.Milestones;

/// Makes the cells from what orders pass when nobody dies.
final class CrashMatrix {

  private static final Set<String> REQUESTS =
      Set.of("create", "confirm", "capture", "cancel", "refund");

  private static final Duration AWAY = Duration.ofMillis(1_500);
  private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(7);

  private static final Set<String> STORES =
      Arrays.stream(StoreName.values()).map(StoreName::key).collect(Collectors.toSet());

  private final Map<Scenario, List<Boundary>> passed = new LinkedHashMap<>();

  private CrashMatrix() {}

  /// Lets an order of each scenario live, unless an earlier run of this campaign did: the cells of
  /// a campaign stay the same.
  static CrashMatrix rehearsed(Experiment experiment, List<Scenario> scenarios, Milestones ways) {
    CrashMatrix known = new CrashMatrix();
    for (Scenario scenario : scenarios) {
      ways.reached(scenario.name())
          .ifPresent(way -> known.passed.put(scenario, Boundary.read(way)));
    }
    if (known.passed.size() == scenarios.size()) {
      return known;
    }
    CrashMatrix matrix = rehearsed(experiment, scenarios);
    matrix.passed.forEach((scenario, way) -> ways.reach(scenario.name(), Boundary.write(way)));
    return matrix;
  }

  /// Lets an order of each scenario live, and writes down its way.
  static CrashMatrix rehearsed(Experiment experiment, List<Scenario> scenarios) {
    CrashMatrix matrix = new CrashMatrix();
    Report report = experiment.run(scenarios.stream().map(Cell::alive).toList());
    if (!report.findings().isEmpty()) {
      throw new AssertionError("Without any death: " + report.findings());
    }
    scenarios.forEach(
        scenario -> matrix.passed.put(scenario, report.passed().get(Cell.alive(scenario))));
    return matrix;
  }

  Set<Way> ways() {
    Set<Way> ways = new LinkedHashSet<>();
    passed.values().forEach(boundaries -> boundaries.forEach(each -> ways.add(way(each))));
    return ways;
  }

  private static Way way(Boundary boundary) {
    return new Way(boundary.step(), boundary.forward());
  }

  /// One death at every boundary and moment. What does not go wrong at a step is another scenario's
  /// business, unless the matrix is asked for `whole`.
  List<Cell> singles(boolean whole) {
    List<Cell> cells = new ArrayList<>();
    passed.forEach(
        (scenario, boundaries) ->
            boundaries.stream()
                .filter(boundary -> whole || concerns(scenario, boundary))
                .flatMap(boundary -> deaths(boundary).stream())
                .forEach(death -> cells.add(Cell.dying(scenario, death))));
    return cells;
  }

  private boolean concerns(Scenario scenario, Boundary boundary) {
    if (scenario.isPlain()) {
      return true;
    }
    return scenario.requests().stream()
        .anyMatch(
            request ->
                passed.getOrDefault(scenario, List.of()).stream()
                    .anyMatch(
                        each -> each.place().equals(request) && way(each).equals(way(boundary))));
  }

  private static List<Death> deaths(Boundary boundary) {
    List<Death> deaths = new ArrayList<>();
    for (Moment moment : Moment.values()) {
      deaths.add(new Death(boundary, moment));
    }
    return deaths;
  }

  private static List<Death> differentDeaths(Boundary boundary) {
    return deaths(boundary).stream()
        .filter(death -> death.moment() != Moment.BEFORE)
        .filter(death -> death.moment() != Moment.AFTER || !isCommit(boundary))
        .toList();
  }

  /// A second death, in the house that finishes what the first left: at the same boundary or any
  /// later one. Deaths that leave the same behind are one here: before a commit is as after what
  /// was before it.
  List<Cell> pairs(List<Scenario> of) {
    List<Cell> cells = new ArrayList<>();
    for (Scenario scenario : of) {
      List<Boundary> boundaries = passed.getOrDefault(scenario, List.of());
      for (int first = 0; first < boundaries.size(); first++) {
        for (int second = first; second < boundaries.size(); second++) {
          for (Death one : differentDeaths(boundaries.get(first))) {
            for (Death other : differentDeaths(boundaries.get(second))) {
              cells.add(Cell.dying(scenario, one, other));
            }
          }
        }
      }
    }
    return cells;
  }

  /// The connection to a store breaks at every commit, and the node lives on.
  List<Cell> cuts(List<Scenario> of) {
    List<Cell> cells = new ArrayList<>();
    for (Scenario scenario : of) {
      passed.getOrDefault(scenario, List.of()).stream()
          .filter(CrashMatrix::isCommit)
          .forEach(
              boundary -> {
                for (Moment moment : List.of(Moment.BEFORE, Moment.SENT, Moment.APPLIED)) {
                  cells.add(Cell.cutOff(scenario, new Cut(boundary, moment)));
                }
              });
    }
    return cells;
  }

  /// Every store that a step speaks to goes away when the first order comes to that step. That of
  /// the sagas also stays away for one node until another takes over.
  List<Planned> outages(List<Scenario> of) {
    List<Boundary> commits =
        of.stream()
            .flatMap(scenario -> passed.getOrDefault(scenario, List.of()).stream())
            .filter(CrashMatrix::isCommit)
            .toList();
    return Stream.concat(
            commits.stream().map(commit -> Planned.at(commit, AWAY)),
            commits.stream()
                .filter(commit -> commit.place().equals(StoreName.ORDERS.key()))
                .map(commit -> Planned.at(commit, LONGER_THAN_A_LEASE)))
        .distinct()
        .toList();
  }

  private static boolean isCommit(Boundary boundary) {
    return STORES.contains(boundary.place());
  }

  /// As many of them, chosen by the seed.
  static <T> List<T> some(List<T> cells, int count, long seed) {
    List<T> shuffled = new ArrayList<>(cells);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }

  /// A node that falls asleep at every step of the scenario and at every request to the gateway,
  /// before the call and after it.
  List<Cell> naps(List<Scenario> of) {
    List<Cell> cells = new ArrayList<>();
    for (Scenario scenario : of) {
      List<Boundary> boundaries = passed.getOrDefault(scenario, List.of());
      Stream.concat(
              boundaries.stream().map(CrashMatrix::way),
              boundaries.stream()
                  .map(Boundary::place)
                  .filter(REQUESTS::contains)
                  .map(request -> new Way(request, true)))
          .distinct()
          .forEach(
              way -> {
                for (boolean before : new boolean[] {true, false}) {
                  cells.add(Cell.napping(scenario, new Nap(way.step(), way.forward(), before)));
                }
              });
    }
    return cells;
  }
}
