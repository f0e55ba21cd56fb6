package storehouse.platform.saga;

/// Where a saga stands.
public enum SagaState {
  RUNNING,
  COMPENSATING,
  COMPLETED,
  COMPENSATED;

  boolean isActive() {
    return this == RUNNING || this == COMPENSATING;
  }
}
