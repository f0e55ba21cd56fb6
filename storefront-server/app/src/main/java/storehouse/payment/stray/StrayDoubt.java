package storehouse.payment.stray;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What speaks against giving a stray payment back without a person. All of them are asked, twice
/// and hours apart, before money is moved.
public enum StrayDoubt {
  ORDER_HAS_ANOTHER_PAYMENT("its order has another payment", StrayCase::hasAnotherPayment),
  ORDER_STANDS("its order is not cancelled", StrayCase::isOfStandingOrder),
  TOLD_OF_ANOTHER_ORDER("it was told as another order's, too", StrayCase::isToldOfAnother),
  NOT_PROVABLY_OURS("it may be of another shop on the same account", StrayCase::mayBeAnothers),
  YOUNG("its order may only be late", StrayCase::isYoung),
  STORE_MAY_BE_RESTORED(
      "no payment of that time is known here, as after a backup was restored",
      StrayCase::isFromAGap),
  SWITCHED_OFF("giving back is switched off", StrayCase::isSwitchedOff),
  TOO_MANY("there are too many of those at once", StrayCase::isOneOfTooMany);

  private final String sentence;
  private final Predicate<StrayCase> holds;

  StrayDoubt(String sentence, Predicate<StrayCase> holds) {
    this.sentence = sentence;
    this.holds = holds;
  }

  public String sentence() {
    return sentence;
  }

  /// The first that holds.
  public static Optional<StrayDoubt> about(StrayCase stray) {
    return Stream.of(values()).filter(doubt -> doubt.holds.test(stray)).findFirst();
  }
}
