package storehouse.order.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An order's time in one house: where it stands, what it passed, and where the node dies for it or
/// is cut off from a store.
final class Life {

  private final @Nullable Death death;
  private final @Nullable Cut cut;
  private final List<Boundary> passed = new ArrayList<>();
  private final Map<Boundary, Integer> counts = new HashMap<>();
  private String step = "create order";
  private boolean forward = true;
  private boolean dead;
  private boolean wasCut;
  private final Set<String> undone = new HashSet<>();
  private final Set<String> leftUndone = new TreeSet<>();

  Life(@Nullable Death death, @Nullable Cut cut) {
    this.death = death;
    this.cut = cut;
  }

  /// The saga calls this step for the order; false when the node is dead.
  synchronized boolean enters(String nextStep, boolean goesForward) {
    if (!dead) {
      if (!forward && !goesForward && !step.equals(nextStep) && !undone.contains(step)) {
        leftUndone.add(step);
      }
      step = nextStep;
      forward = goesForward;
    }
    return !dead;
  }

  /// The undo of a step says that nothing is left of the step.
  synchronized void undid(String stepKey) {
    undone.add(stepKey);
  }

  /// Steps whose undo never said that nothing is left of them, and behind which the saga went on
  /// all the same.
  synchronized Set<String> leftUndone() {
    return Set.copyOf(leftUndone);
  }

  synchronized boolean isDead() {
    return dead;
  }

  synchronized boolean isAt(String stepKey, boolean goingForward) {
    return !dead && step.equals(stepKey) && forward == goingForward;
  }

  /// Whether the node dies at this place now, or is dead already.
  synchronized boolean dies(String place, Moment moment) {
    dead |= death != null && death.moment() == moment && death.at().equals(next(place));
    return dead;
  }

  /// Whether the connection breaks at this place now; it does once.
  synchronized boolean isCut(String place, Moment moment) {
    boolean now = !wasCut && cut != null && cut.moment() == moment && cut.at().equals(next(place));
    wasCut |= now;
    return now;
  }

  /// Whether the connection broke.
  synchronized boolean wasCut() {
    return wasCut;
  }

  /// It is done.
  synchronized void pass(String place) {
    Boundary boundary = next(place);
    boolean dies = dies(place, Moment.AFTER);
    passed.add(boundary);
    counts.merge(new Boundary(step, forward, place, 0), 1, Integer::sum);
    dead |= dies;
  }

  private Boundary next(String place) {
    int before = counts.getOrDefault(new Boundary(step, forward, place, 0), 0);
    return new Boundary(step, forward, place, before + 1);
  }

  synchronized List<Boundary> passed() {
    return List.copyOf(passed);
  }
}
