package storehouse.order.crash;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The background workers of a house; all whose names begin alike die at their nth commit that
/// writes anything, or are cut off from the store there and live on.
final class Workers {

  static final Workers IMMORTAL = new Workers("nobody", 0, Moment.AFTER);

  private final String name;
  private final int nth;
  private final Moment moment;
  private final boolean lethal;
  private final Map<String, Integer> commits = new HashMap<>();
  private final Set<String> struck = new HashSet<>();

  private Workers(String name, int nth, Moment moment, boolean lethal) {
    this.name = name;
    this.nth = nth;
    this.moment = moment;
    this.lethal = lethal;
  }

  Workers(String name, int nth, Moment moment) {
    this(name, nth, moment, true);
  }

  /// Workers who lose their connection once, at their nth commit that writes anything.
  static Workers cutOff(String name, int nth, Moment moment) {
    return new Workers(name, nth, moment, false);
  }

  /// A transaction of the thread is about to write, or to commit what it wrote.
  synchronized void before(String thread, boolean counts, boolean commit) throws SQLException {
    if (lethal && struck.contains(thread)) {
      throw new NodeDied();
    }
    if (counts && moment == (commit ? Moment.SENT : Moment.BEFORE) && isLast(thread)) {
      suffer(thread);
    }
  }

  /// It is committed.
  synchronized void after(String thread, boolean wrote) throws SQLException {
    if (!wrote || !thread.startsWith(name)) {
      return;
    }
    boolean last = isLast(thread);
    commits.merge(thread, 1, Integer::sum);
    if (last && moment == Moment.AFTER) {
      struck.add(thread);
    }
    if (last && moment == Moment.APPLIED) {
      suffer(thread);
    }
  }

  private void suffer(String thread) throws SQLException {
    struck.add(thread);
    if (lethal) {
      throw new NodeDied();
    }
    throw Outages.unreachable("of " + thread);
  }

  private boolean isLast(String thread) {
    return thread.startsWith(name)
        && !struck.contains(thread)
        && commits.getOrDefault(thread, 0) == nth - 1;
  }

  /// The workers that died or were cut off.
  synchronized Set<String> struck() {
    return Set.copyOf(struck);
  }
}
