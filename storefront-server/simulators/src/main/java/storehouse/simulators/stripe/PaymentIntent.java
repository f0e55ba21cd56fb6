package storehouse.simulators.stripe;

import java.time.Duration;
import storehouse.simulators.cards.RandomIds;

/// One payment from the shop's request to its end.
///
/// @param created epoch seconds
record PaymentIntent(String id, String clientSecret, long created, Terms terms, Stage stage) {

  private static final Duration HELD = Duration.ofDays(7);

  static PaymentIntent create(Terms terms, Stage stage, long now) {
    var id = RandomIds.next("pi_3");
    return new PaymentIntent(id, RandomIds.next(id + "_secret_"), now, terms, stage);
  }

  PaymentIntent to(Stage next) {
    return new PaymentIntent(id, clientSecret, created, terms, next);
  }

  PaymentIntent on(Terms changed) {
    return new PaymentIntent(id, clientSecret, created, changed, stage);
  }

  /// What time alone has done to it by now: Stripe lets go of what was not captured within a week.
  PaymentIntent by(long now) {
    return lapsesBy(now) ? to(new Stage.Canceled(stage.paymentMethod(), "automatic", now)) : this;
  }

  boolean lapsesBy(long now) {
    return stage instanceof Stage.Authorised && now >= created + HELD.toSeconds();
  }

  /// The bank said yes.
  PaymentIntent authorise(String method, long now) {
    var charge = Charge.authorised(terms.amount());
    return to(
        terms.manualCapture()
            ? new Stage.Authorised(method, charge)
            : new Stage.Captured(method, charge.capture(terms.amount(), now)));
  }
}
