package storehouse.order.crash;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One order of the matrix: what happens to it, and where the first, second, ... node dies for it.
public record Cell(Scenario scenario, List<Death> deaths, @Nullable Nap nap) {

  /// The first node falls asleep for this order before it calls the step, or before it writes down
  /// what came of it, and wakes when another has finished the order. The step may be a request to
  /// the gateway too, and then `forward` is true.
  public record Nap(String step, boolean forward, boolean beforeTheCall) {}

  static Cell alive(Scenario scenario) {
    return new Cell(scenario, List.of(), null);
  }

  static Cell dying(Scenario scenario, Death... deaths) {
    return new Cell(scenario, List.of(deaths), null);
  }

  @Nullable Death death(int house) {
    return house < deaths.size() ? deaths.get(house) : null;
  }

  @Override
  public String toString() {
    return scenario
        + (nap == null ? "" : "; " + nap)
        + deaths.stream().map(death -> "; dies " + death).collect(Collectors.joining());
  }
}
