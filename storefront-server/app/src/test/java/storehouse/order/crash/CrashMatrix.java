package storehouse.order.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import storehouse.order.crash.Cell.Nap;
import storehouse.order.crash.Experiment.Report;
import storehouse.order.crash.Scenario.Fault;
import storehouse.platform.saga.LayeredPlan.Way;

/// Makes the cells from what orders pass when nobody dies.
final class CrashMatrix {

  private static final Set<String> REQUESTS =
      Set.of("create", "confirm", "capture", "cancel", "refund");

  private final Map<Scenario, List<Boundary>> passed = new LinkedHashMap<>();

  private CrashMatrix() {}

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
    if (scenario.faults().isEmpty()) {
      return true;
    }
    return scenario.faults().stream()
        .map(Fault::request)
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

  /// A second death, in the house that finishes what the first left: at the same boundary or any
  /// later one.
  List<Cell> pairs(List<Scenario> of) {
    List<Cell> cells = new ArrayList<>();
    for (Scenario scenario : of) {
      List<Boundary> boundaries = passed.getOrDefault(scenario, List.of());
      for (int first = 0; first < boundaries.size(); first++) {
        for (int second = first; second < boundaries.size(); second++) {
          for (Death one : deaths(boundaries.get(first))) {
            for (Death other : deaths(boundaries.get(second))) {
              cells.add(Cell.dying(scenario, one, other));
            }
          }
        }
      }
    }
    return cells;
  }

  /// As many of them, chosen by the seed.
  static List<Cell> some(List<Cell> cells, int count, long seed) {
    List<Cell> shuffled = new ArrayList<>(cells);
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
                  cells.add(
                      new Cell(scenario, List.of(), new Nap(way.step(), way.forward(), before)));
                }
              });
    }
    return cells;
  }
}
