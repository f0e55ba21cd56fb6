package storehouse.platform.saga;

import java.time.Duration;

/// Which sagas an operator wants to see: those begun at least `olderThan` ago, and of these the
/// ones that follow the saga `after` (0 for the first page).
public record SagaQuery(Filter filter, Duration olderThan, long after, int limit) {

  /// What to look for; sagas under way are listed oldest first, settled ones newest first.
  public enum Filter {
    NEEDS_PERSON("state in ('RUNNING', 'COMPENSATING') and needs_person = 1"),
    PAUSED("state in ('RUNNING', 'COMPENSATING') and paused = 1"),
    RUNNING("state = 'RUNNING'"),
    COMPENSATING("state = 'COMPENSATING'"),
    COMPLETED("state = 'COMPLETED'"),
    COMPENSATED("state = 'COMPENSATED'");

    private final String condition;

    Filter(String condition) {
      this.condition = condition;
    }

    String condition() {
      return condition;
    }

    boolean newestFirst() {
      return this == COMPLETED || this == COMPENSATED;
    }
  }
}
