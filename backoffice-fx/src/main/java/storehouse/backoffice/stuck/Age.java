package storehouse.backoffice.stuck;

/// How long ago the listed orders were begun at least.
public enum Age {
  ANY(0),
  MINUTES(5),
  HOUR(60),
  DAY(1_440);

  private final long minutes;

  Age(long minutes) {
    this.minutes = minutes;
  }

  public long minutes() {
    return minutes;
  }
}
