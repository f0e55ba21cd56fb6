package storehouse.order.web;

import storehouse.platform.saga.Intervention.WhyNot;
import storehouse.platform.web.Problem;

/// What cannot be done to a saga, as problems.
final class SagaProblems {

  private SagaProblems() {}

  static Problem unknown() {
    return Problem.notFound("There is no such saga.");
  }

  static Problem of(WhyNot why) {
    return switch (why) {
      case NOTHING -> throw new IllegalArgumentException("Nothing stands in the way");
      case SETTLED ->
          Problem.conflict("saga-settled", "It is over already: nothing is left to be done here.");
      case PAUSED -> Problem.conflict("saga-paused", "It is paused. Resume it first.");
      case ALREADY_TURNED_BACK ->
          Problem.conflict("saga-undoing", "It is being undone already. Nothing more is needed.");
      case ALREADY_PROPOSED ->
          Problem.conflict(
              "already-proposed",
              "Somebody has proposed this already. Agree to it, or refuse it first.");
      case ONLY_FORWARD ->
          Problem.conflict(
              "saga-only-forward",
              "This is a change of an order: it can only be finished. Cancel the order instead.");
      case NO_SUCH_PROPOSAL ->
          Problem.conflict(
              "proposal-changed",
              "The proposal was decided or replaced meanwhile. Read it again before you agree.");
      case SAME_PERSON ->
          Problem.conflict(
              "second-person-needed",
              "You proposed this yourself, so somebody else has to agree. Ask a colleague.");
    };
  }
}
