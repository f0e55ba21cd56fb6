package storehouse.order.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An order's time in one house: where it stands, what it passed, and where the node dies for it.
final class Life {

  private final @Nullable Death death;
  private final List<Boundary> passed = new ArrayList<>();
  private final Map<Boundary, Integer> counts = new HashMap<>();
  private String step = "create order";
  private boolean forward = true;
  private boolean dead;

  Life(@Nullable Death death) {
    this.death = death;
  }

  /// The saga calls this step for the order; false when the node is dead.
  synchronized boolean enters(String nextStep, boolean goesForward) {
    if (!dead) {
      step = nextStep;
      forward = goesForward;
    }
    return !dead;
  }

  synchronized boolean isDead() {
    return dead;
  }

  /// Whether the node dies before something begins at this place.
  synchronized boolean diesBefore(String place) {
    return dead || diesAt(place, Moment.BEFORE);
  }

  /// Whether the node dies in the middle of it; from then on it is dead.
  synchronized boolean diesDuring(String place) {
    return dead || diesAt(place, Moment.DURING);
  }

  /// It is done.
  synchronized void pass(String place) {
    boolean dies = diesAt(place, Moment.AFTER);
    passed.add(next(place));
    counts.merge(new Boundary(step, forward, place, 0), 1, Integer::sum);
    dead |= dies;
  }

  private boolean diesAt(String place, Moment moment) {
    boolean now = death != null && death.moment() == moment && death.at().equals(next(place));
    dead |= now;
    return now;
  }

  private Boundary next(String place) {
    int before = counts.getOrDefault(new Boundary(step, forward, place, 0), 0);
    return new Boundary(step, forward, place, before + 1);
  }

  synchronized List<Boundary> passed() {
    return List.copyOf(passed);
  }
}
