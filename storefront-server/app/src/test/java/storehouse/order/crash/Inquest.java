package storehouse.order.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// The whole harness in its short version, for code that may be wrong: ends at the first ordeal
/// that finds something, and says what.
public final class Inquest implements Callable<List<String>> {

  private static final int PLAIN = 700;
  private static final int TROUBLED = 200;
  private static final int CUTS = 30;
  private static final long SEED = 7;

  /// Found by name from another class loader.
  public Inquest() {}

  @Override
  public List<String> call() throws Exception {
    try (Experiment experiment = new Experiment()) {
      for (Map.Entry<String, Callable<List<String>>> ordeal : ordeals(experiment).entrySet()) {
        List<String> findings = findings(ordeal.getValue());
        if (!findings.isEmpty()) {
          return findings.stream().map(finding -> ordeal.getKey() + ": " + finding).toList();
        }
      }
      return List.of();
    }
  }

  private static List<String> findings(Callable<List<String>> ordeal) {
    try {
      return ordeal.call();
    } catch (Exception | AssertionError broken) {
      return List.of(String.valueOf(broken));
    }
  }

  private static Map<String, Callable<List<String>>> ordeals(Experiment experiment) {
    Races races = new Races(experiment);
    List<CrashMatrix> rehearsed = new ArrayList<>();
    Map<String, Callable<List<String>>> ordeals = new LinkedHashMap<>();
    ordeals.put(
        "life",
        () -> {
          List<Scenario> scenarios = new ArrayList<>(Scenarios.OUTCOMES);
          scenarios.addAll(Scenarios.troubles());
          scenarios.addAll(Scenarios.letters());
          scenarios.addAll(Scenarios.cancellations(experiment.ways()));
          rehearsed.add(CrashMatrix.rehearsed(experiment, scenarios));
          return List.of();
        });
    ordeals.put("acceptances", races::acceptances);
    ordeals.put("unheard acceptances", races::unheardAcceptances);
    ordeals.put("repeats", races::repeatAfterTheEnd);
    ordeals.put("one cart", races::oneCart);
    ordeals.put("last units", races::lastUnits);
    ordeals.put("event deaths", () -> new EventDeaths(experiment).findings());
    ordeals.put("tricks", () -> run(experiment, tricks(experiment)));
    ordeals.put("naps", () -> run(experiment, rehearsed.getFirst().naps(Scenarios.OUTCOMES)));
    ordeals.put("crashes", () -> run(experiment, crashes(rehearsed.getFirst())));
    ordeals.put("broken connections", () -> run(experiment, cuts(rehearsed.getFirst())));
    return ordeals;
  }

  private static List<Cell> tricks(Experiment experiment) {
    return Scenarios.tricks(experiment.ways()).stream().map(Cell::alive).toList();
  }

  private static List<Cell> crashes(CrashMatrix matrix) {
    List<Cell> all = matrix.singles(false);
    List<Cell> plain = all.stream().filter(cell -> cell.scenario().isPlain()).toList();
    List<Cell> troubled = all.stream().filter(cell -> !cell.scenario().isPlain()).toList();
    List<Cell> cells = new ArrayList<>(CrashMatrix.some(plain, PLAIN, SEED));
    cells.addAll(CrashMatrix.some(troubled, TROUBLED, SEED));
    return cells;
  }

  private static List<Cell> cuts(CrashMatrix matrix) {
    return CrashMatrix.some(matrix.cuts(Scenarios.OUTCOMES), CUTS, SEED);
  }

  private static List<String> run(Experiment experiment, List<Cell> cells) {
    return experiment.run(cells).findings();
  }
}
