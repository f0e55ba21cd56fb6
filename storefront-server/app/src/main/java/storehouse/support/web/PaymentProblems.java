package storehouse.support.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import storehouse.payment.PaymentIntervention.WhyNot;
import storehouse.platform.web.Problem;

/// What cannot be done to a payment, as problems: the type is the name of what stands in the way,
/// such as `order-under-way`, the sentence is in the bundle `storehouse/support/payments`.
final class PaymentProblems {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("storehouse.support.payments", Locale.ENGLISH);

  /// Wrong whatever the payment is; the others may be possible at another time.
  private static final Set<WhyNot> INVALID =
      EnumSet.of(WhyNot.OTHER_CURRENCY, WhyNot.IDEMPOTENCY_KEY_REUSED, WhyNot.REFERENCE_MISSING);

  private PaymentProblems() {}

  static Problem unknown() {
    return Problem.notFound(WORDS.getString("no-payment"));
  }

  static Problem of(WhyNot why) {
    String type = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return INVALID.contains(why)
        ? Problem.invalid(type, WORDS.getString(type))
        : Problem.conflict(type, WORDS.getString(type));
  }
}
