package storehouse.simulators.stripe;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.cards.RandomIds;
import storehouse.simulators.http.Form;
import storehouse.simulators.journal.Table;

/// Gives captured money back, never more than was captured.
final class Refunds {
  private final Table<PaymentIntent> intents;
  private final Table<Refund> rows;
  private final Disputes disputes;
  private final Movements movements;

  /// Ids by intent, oldest first: to go through all refunds for those of one payment would take
  /// longer with each.
  private final Map<String, List<String>> ofIntents = new ConcurrentHashMap<>();

  Refunds(
      Table<PaymentIntent> intents, Table<Refund> rows, Disputes disputes, Movements movements) {
    this.intents = intents;
    this.rows = rows;
    this.disputes = disputes;
    this.movements = movements;
    rows.all().forEach(this::file);
  }

  private void file(Refund refund) {
    ofIntents
        .computeIfAbsent(refund.paymentIntent(), _ -> new CopyOnWriteArrayList<>())
        .add(refund.id());
  }

  Table<Refund> rows() {
    return rows;
  }

  /// Newest first.
  List<Refund> of(String intent) {
    return ofIntents.getOrDefault(intent, List.of()).reversed().stream()
        .flatMap(id -> rows.find(id).stream())
        .toList();
  }

  /// @throws StripeError 404 for an unknown intent, 400 when there is not that much to give back
  Refund create(Form form) {
    var id = Parameters.required(form, "payment_intent");
    var amount = Parameters.optionalAmount(form, "amount");
    var refundId = RandomIds.next("re_");
    var changed =
        intents
            .change(
                id,
                before -> refunded(before, amount),
                moved -> movements.refunding(moved.after(), refundId, given(moved)))
            .orElseThrow(() -> StripeError.noSuch("payment_intent", id, "payment_intent"));
    var charge = captured(changed.after());
    var refund = refund(refundId, changed, form);
    rows.put(refund.id(), refund);
    file(refund);
    movements.refunded(changed.after(), charge);
    return refund;
  }

  /// The shopper's bank does not take it after all; what has failed before stays so.
  ///
  /// @throws StripeError 404 for an unknown refund
  synchronized Refund fail(String id) {
    var refund = rows.find(id).orElseThrow(() -> StripeError.noSuch("refund", id, "id"));
    if (refund.failed()) {
      return refund;
    }
    long amount = refund.amount();
    intents.change(
        refund.paymentIntent(),
        intent -> intent.to(new Stage.Captured(method(intent), captured(intent).refund(-amount))),
        moved -> movements.takingBack(moved.after(), id, amount));
    var failed = refund.failing();
    rows.put(id, failed);
    movements.failed(failed);
    return failed;
  }

  private long given(Table.Changed<PaymentIntent> changed) {
    return captured(changed.after()).refunded() - captured(changed.before()).refunded();
  }

  private PaymentIntent refunded(PaymentIntent intent, @Nullable Long amount) {
    var charge = captured(intent);
    long wanted = amount == null ? charge.refundable() : amount;
    requireRefundable(intent, charge, wanted);
    return intent.to(new Stage.Captured(method(intent), charge.refund(wanted)));
  }

  private Charge captured(PaymentIntent intent) {
    if (intent.stage() instanceof Stage.Captured(_, var charge)) {
      return charge;
    }
    throw StripeError.unexpectedState(
        "payment_intent_unexpected_state",
        "This PaymentIntent (%s) does not have a successful charge to refund."
            .formatted(intent.id()),
        movements.wire().intent(intent));
  }

  private static String method(PaymentIntent intent) {
    var method = intent.stage().paymentMethod();
    return method == null ? "" : method;
  }

  private void requireRefundable(PaymentIntent intent, Charge charge, long wanted) {
    if (disputes.hasTakenMoneyOf(intent.id())) {
      throw StripeError.unexpectedState(
          "charge_disputed",
          "Charge %s has been charged back; cannot issue a refund.".formatted(charge.id()),
          movements.wire().intent(intent));
    }
    if (charge.refundable() == 0) {
      throw StripeError.unexpectedState(
          "charge_already_refunded",
          "Charge %s has already been refunded.".formatted(charge.id()),
          movements.wire().intent(intent));
    }
    if (wanted > charge.refundable()) {
      throw StripeError.unexpectedState(
          "amount_too_large",
          "Refund amount (%d) is greater than unrefunded amount on charge (%d)."
              .formatted(wanted, charge.refundable()),
          movements.wire().intent(intent));
    }
  }

  private Refund refund(String id, Table.Changed<PaymentIntent> changed, Form form) {
    var intent = changed.after();
    return new Refund(
        id,
        intent.id(),
        captured(intent).id(),
        given(changed),
        intent.terms().currency(),
        form.filled("reason"),
        form.group("metadata"),
        movements.now(),
        false);
  }
}
