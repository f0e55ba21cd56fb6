package storehouse.platform.saga;

/// What became of something an operator wanted to do to a saga.
public sealed interface Intervention {

  /// Done, or so already; this is how the saga stands.
  record Done(SagaHistory saga) implements Intervention {}

  record NotNow(WhyNot why) implements Intervention {}

  record UnknownSaga() implements Intervention {}

  /// What stands in the way.
  enum WhyNot {
    NOTHING,
    /// It is over.
    SETTLED,
    /// It has to be resumed first.
    PAUSED,
    /// It is being undone anyway.
    ALREADY_TURNED_BACK,
    ALREADY_PROPOSED,
    /// What it does cannot be undone, only finished.
    ONLY_FORWARD,
    /// It was withdrawn, decided or replaced meanwhile.
    NO_SUCH_PROPOSAL,
    /// Who proposes cannot approve.
    SAME_PERSON
  }
}
