package storehouse.backoffice.stuck;

/// Which orders are listed.
public enum Show {
  NEEDS_PERSON,
  PAUSED,
  RUNNING,
  COMPENSATING,
  COMPENSATED,
  COMPLETED
}
