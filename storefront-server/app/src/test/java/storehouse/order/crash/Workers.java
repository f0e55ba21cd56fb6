package storehouse.order.crash;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The background workers of a house; all whose names begin alike die at their nth commit that
/// writes anything.
final class Workers {

  static final Workers IMMORTAL = new Workers("nobody", 0, Moment.AFTER);

  private final String name;
  private final int nth;
  private final Moment moment;
  private final Map<String, Integer> commits = new HashMap<>();
  private final Set<String> dead = new HashSet<>();

  Workers(String name, int nth, Moment moment) {
    this.name = name;
    this.nth = nth;
    this.moment = moment;
  }

  synchronized void before(String thread, boolean commits) {
    if (dead.contains(thread)) {
      throw new NodeDied();
    }
    if (commits && moment != Moment.AFTER && isLast(thread)) {
      dead.add(thread);
      throw new NodeDied();
    }
  }

  synchronized void after(String thread, boolean wrote) {
    if (wrote && thread.startsWith(name)) {
      if (moment == Moment.AFTER && isLast(thread)) {
        dead.add(thread);
      }
      commits.merge(thread, 1, Integer::sum);
    }
  }

  private boolean isLast(String thread) {
    return thread.startsWith(name) && commits.getOrDefault(thread, 0) == nth - 1;
  }

  /// The workers that died.
  synchronized Set<String> dead() {
    return Set.copyOf(dead);
  }
}
