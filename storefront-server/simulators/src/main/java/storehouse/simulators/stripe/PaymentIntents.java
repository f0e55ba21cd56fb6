package storehouse.simulators.stripe;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.cards.TestCard;
import storehouse.simulators.journal.Table;

/// Moves payment intents along, and tells the shop and the balance of each move.
final class PaymentIntents {
  private final Table<PaymentIntent> rows;
  private final PaymentMethods methods;
  private final Disputes disputes;
  private final Movements movements;

  PaymentIntents(
      Table<PaymentIntent> rows, PaymentMethods methods, Disputes disputes, Movements movements) {
    this.rows = rows;
    this.methods = methods;
    this.disputes = disputes;
    this.movements = movements;
  }

  /// @throws StripeError 404
  PaymentIntent get(String id) {
    lapse(id);
    return rows.find(id).orElseThrow(() -> StripeError.noSuch("payment_intent", id, "intent"));
  }

  /// As they are by now: time that passed is noticed when somebody looks.
  List<PaymentIntent> all() {
    long now = now();
    rows.all().stream()
        .filter(intent -> intent.lapsesBy(now))
        .forEach(intent -> lapse(intent.id()));
    return rows.all();
  }

  /// See [Table#oldestOfMany].
  Optional<PaymentIntent> oldestOfMany() {
    return rows.oldestOfMany();
  }

  private void lapse(String id) {
    rows.change(id, intent -> intent.by(now()))
        .filter(Table.Changed::moved)
        .ifPresent(changed -> movements.moved(changed.after()));
  }

  PaymentIntent create(Terms terms, @Nullable String method) {
    if (method != null) {
      var _ = methods.card(method);
    }
    var stage = method == null ? new Stage.NeedsMethod(null) : new Stage.NeedsConfirmation(method);
    var intent = PaymentIntent.create(terms, stage, now());
    rows.put(intent.id(), intent);
    return intent;
  }

  /// @param method null to use the one that the intent already has
  /// @throws StripeError 402 when the bank declines, 400 when the intent is past confirming
  PaymentIntent confirm(String id, @Nullable String method, @Nullable String returnUrl) {
    var intent =
        move(
            id,
            before -> {
              var chosen = method == null ? methodToConfirm(before) : method;
              requireConfirmable(before);
              var card = methods.card(chosen);
              return confirmed(before.on(before.terms().returningTo(returnUrl)), chosen, card);
            });
    if (intent.stage() instanceof Stage.NeedsMethod(var decline) && decline != null) {
      throw StripeError.declined(decline, movements.wire().intent(intent));
    }
    return intent;
  }

  private String methodToConfirm(PaymentIntent intent) {
    var method = intent.stage().paymentMethod();
    if (method == null) {
      requireConfirmable(intent);
      throw unexpected(
          intent,
          "You cannot confirm this PaymentIntent because it's missing a payment method. You can"
              + " either update the PaymentIntent with a payment method and then confirm it again,"
              + " or confirm it again directly with a payment method.");
    }
    return method;
  }

  private void requireConfirmable(PaymentIntent intent) {
    switch (intent.stage()) {
      case Stage.NeedsMethod _, Stage.NeedsConfirmation _, Stage.NeedsAction _ -> {}
      case Stage.Authorised _, Stage.Captured _, Stage.Canceled _ ->
          throw unexpected(intent, forbidden("confirm", intent));
    }
  }

  private PaymentIntent confirmed(PaymentIntent intent, String method, TestCard card) {
    return switch (card) {
      case DECLINED -> intent.to(new Stage.NeedsMethod(Decline.GENERIC));
      case INSUFFICIENT_FUNDS -> intent.to(new Stage.NeedsMethod(Decline.INSUFFICIENT_FUNDS));
      case THREE_D_SECURE -> intent.to(new Stage.NeedsAction(method));
      case OK, TIMEOUT_APPLIED, TIMEOUT_NOT_APPLIED, CAPTURE_FAILS, SLOW, DISPUTED ->
          intent.authorise(method, now());
    };
  }

  /// @param passed what the shopper chose on the challenge page
  PaymentIntent finishChallenge(String id, boolean passed) {
    return move(
        id,
        before ->
            before.stage() instanceof Stage.NeedsAction(var method)
                ? passed
                    ? before.authorise(method, now())
                    : before.to(new Stage.NeedsMethod(Decline.AUTHENTICATION_FAILED))
                : before);
  }

  /// @param amount minor units, null for everything; what is left is released
  /// @throws StripeError 400 when nothing is authorised or too much is asked, 402 when the bank
  ///   refuses
  PaymentIntent capture(String id, @Nullable Long amount) {
    return move(
        id,
        before -> {
          if (!(before.stage() instanceof Stage.Authorised(var method, var charge))) {
            throw unexpected(before, forbidden("capture", before));
          }
          long wanted = amount == null ? charge.authorised() : amount;
          if (wanted > charge.authorised()) {
            throw StripeError.unexpectedState(
                "amount_too_large",
                "The requested capture amount is greater than the amount you can capture for this"
                    + " charge.",
                movements.wire().intent(before));
          }
          if (methods.card(method) == TestCard.CAPTURE_FAILS) {
            throw StripeError.declined(Decline.CAPTURE_REFUSED, movements.wire().intent(before));
          }
          return before.to(new Stage.Captured(method, charge.capture(wanted, now())));
        });
  }

  /// @throws StripeError 400 once the money was captured
  PaymentIntent cancel(String id, @Nullable String reason) {
    return move(
        id,
        before ->
            switch (before.stage()) {
              case Stage.NeedsMethod _,
                  Stage.NeedsConfirmation _,
                  Stage.NeedsAction _,
                  Stage.Authorised _ ->
                  before.to(new Stage.Canceled(before.stage().paymentMethod(), reason, now()));
              case Stage.Captured _, Stage.Canceled _ ->
                  throw unexpected(before, forbidden("cancel", before));
            });
  }

  private PaymentIntent move(String id, UnaryOperator<PaymentIntent> change) {
    lapse(id);
    var changed =
        rows.change(id, change, movements::following)
            .orElseThrow(() -> StripeError.noSuch("payment_intent", id, "intent"));
    if (changed.moved()) {
      movements.moved(changed.after());
      disputeIfSoMeant(changed.after());
    }
    return changed.after();
  }

  private void disputeIfSoMeant(PaymentIntent intent) {
    if (intent.stage() instanceof Stage.Captured(var method, _)
        && methods.card(method) == TestCard.DISPUTED) {
      disputes.open(intent.id(), Disputes.Claim.USUAL);
    }
  }

  private StripeError unexpected(PaymentIntent intent, String message) {
    return StripeError.unexpectedState(
        "payment_intent_unexpected_state", message, movements.wire().intent(intent));
  }

  private static String forbidden(String verb, PaymentIntent intent) {
    return "You cannot %s this PaymentIntent because it has a status of %s."
        .formatted(verb, intent.stage().status());
  }

  private long now() {
    return movements.now();
  }
}
