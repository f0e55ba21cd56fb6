package storehouse.simulators.adyen;

import storehouse.simulators.adyen.Modification.Effect;
import storehouse.simulators.adyen.Modification.Kind;
import storehouse.simulators.cards.TestCard;

/// What becomes of a modification. Nothing here is an error of the request: a capture beyond what
/// is held, or a refund beyond what was captured, is received like any other and then refused.
final class Decisions {
  /// Adyen's words for every sum that is not there.
  static final String NO_BALANCE = "Insufficient balance on payment";

  private static final String NOT_CAPTURED =
      "Transaction hasn't been captured, refund not possible";
  private static final String CAPTURE_REFUSED = "Refused";
  private static final String CAPTURE_FAILED = "Capture Failed";

  /// How a capture with the card that fails ends: true to have it done first and rejected by the
  /// card scheme afterwards.
  private volatile boolean failingLater;

  void failCapturesLater(boolean later) {
    failingLater = later;
  }

  static Modification automaticCapture(long amount, long now) {
    return new Wanted(PspReference.next(), Kind.CAPTURE, amount, null, null, now).done(Effect.TAKE);
  }

  /// The payment with the modification added, and with its effect if it was not refused.
  Payment decide(Payment payment, Wanted wanted) {
    return switch (wanted.kind()) {
      case CAPTURE -> capture(payment, wanted);
      case CANCELLATION, TECHNICAL_CANCEL -> release(payment, wanted);
      case REFUND -> refund(payment, wanted);
      case CANCEL_OR_REFUND -> reverse(payment, wanted);
      case AUTHORISATION_ADJUSTMENT -> adjust(payment, wanted);
    };
  }

  private Payment capture(Payment payment, Wanted wanted) {
    if (wanted.amount() > payment.held()) {
      return payment.with(wanted.refused(Effect.TAKE, NO_BALANCE));
    }
    if (payment.card() == TestCard.CAPTURE_FAILS) {
      return payment.with(
          failingLater
              ? wanted.done(Effect.TAKE).undone(CAPTURE_FAILED)
              : wanted.refused(Effect.TAKE, CAPTURE_REFUSED));
    }
    return payment.with(wanted.done(Effect.TAKE));
  }

  private static Payment release(Payment payment, Wanted wanted) {
    return payment.held() > 0
        ? payment.release().with(wanted.of(payment.held()).done(Effect.RELEASE))
        : payment.with(
            wanted.of(payment.terms().amount().value()).refused(Effect.RELEASE, NO_BALANCE));
  }

  private static Payment refund(Payment payment, Wanted wanted) {
    if (payment.captured() == 0) {
      return payment.with(wanted.refused(Effect.GIVE_BACK, NOT_CAPTURED));
    }
    var capture = wanted.capture();
    long left =
        capture == null
            ? payment.refundable()
            : Math.min(payment.refundable(), payment.refundable(capture));
    return payment.with(
        wanted.amount() > left
            ? wanted.refused(Effect.GIVE_BACK, NO_BALANCE)
            : wanted.done(Effect.GIVE_BACK));
  }

  private static Payment reverse(Payment payment, Wanted wanted) {
    if (payment.captured() == 0) {
      return release(payment, wanted);
    }
    var released = payment.held() > 0 ? payment.release() : payment;
    return released.with(
        payment.refundable() > 0
            ? wanted.of(payment.refundable()).done(Effect.GIVE_BACK)
            : wanted.of(payment.captured()).refused(Effect.GIVE_BACK, NO_BALANCE));
  }

  private static Payment adjust(Payment payment, Wanted wanted) {
    boolean adjustable = payment.held() > 0 && payment.captured() == 0;
    return adjustable
        ? payment.adjust(wanted.amount()).with(wanted.done(Effect.ADJUST))
        : payment.with(wanted.refused(Effect.ADJUST, NO_BALANCE));
  }
}
