package storehouse.order.crash;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One order of the matrix: what happens to it, and where the first, second, ... node dies for it.
public record Cell(Scenario scenario, List<Death> deaths, @Nullable Nap nap, @Nullable Cut cut) {

  /// The first node falls asleep for this order before it calls the step, or before it writes down
  /// what came of it, and wakes when another has finished the order. The step may be a request to
  /// the gateway too, and then `forward` is true.
  public record Nap(String step, boolean forward, boolean beforeTheCall) {}

  static Cell alive(Scenario scenario) {
    return new Cell(scenario, List.of(), null, null);
  }

  static Cell dying(Scenario scenario, Death... deaths) {
    return new Cell(scenario, List.of(deaths), null, null);
  }

  static Cell napping(Scenario scenario, Nap nap) {
    return new Cell(scenario, List.of(), nap, null);
  }

  static Cell cutOff(Scenario scenario, Cut cut) {
    return new Cell(scenario, List.of(), null, cut);
  }

  /// How many mishaps it has.
  int mishaps() {
    return deaths.size() + (cut == null ? 0 : 1);
  }

  @Nullable Death death(int house) {
    return house < deaths.size() ? deaths.get(house) : null;
  }

  @Override
  public String toString() {
    return scenario
        + (nap == null ? "" : "; " + nap)
        + (cut == null ? "" : "; " + cut)
        + deaths.stream().map(death -> "; dies " + death).collect(Collectors.joining());
  }
}
