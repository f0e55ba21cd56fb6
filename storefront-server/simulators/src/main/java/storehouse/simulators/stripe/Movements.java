package storehouse.simulators.stripe;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import storehouse.simulators.cards.RandomIds;
import storehouse.simulators.journal.Table;
import storehouse.simulators.journal.Together;
import storehouse.simulators.money.Happening;
import storehouse.simulators.money.Kind;
import storehouse.simulators.money.Ledger;
import storehouse.simulators.money.Settlement;

/// What follows from a payment's new stage: an event for the shop and lines in the balance.
///
/// @param clock gives the time of everything that happens at the gateway
record Movements(Wire wire, Webhooks webhooks, Settlement settlement, InstantSource clock) {

  long now() {
    return clock.instant().getEpochSecond();
  }

  void moved(PaymentIntent intent) {
    switch (intent.stage()) {
      case Stage.NeedsMethod _ -> tell(EventType.PAYMENT_FAILED, intent);
      case Stage.NeedsConfirmation _ -> {}
      case Stage.NeedsAction _ -> tell(EventType.REQUIRES_ACTION, intent);
      case Stage.Authorised _ -> tell(EventType.AMOUNT_CAPTURABLE_UPDATED, intent);
      case Stage.Captured _ -> tell(EventType.SUCCEEDED, intent);
      case Stage.Canceled _ -> tell(EventType.CANCELED, intent);
    }
  }

  /// What the balance gets and gives with the payment's new stage.
  Together following(Table.Changed<PaymentIntent> changed) {
    var before = changed.before().stage();
    return changed.after().stage() instanceof Stage.Captured(_, var charge)
            && !(before instanceof Stage.Captured)
        ? ledger().following(captured(changed.after(), charge))
        : Together.NOTHING;
  }

  private List<Happening> captured(PaymentIntent intent, Charge charge) {
    var whole = happening(Kind.CAPTURED, intent, charge.id(), charge.authorised());
    long rest = charge.authorised() - charge.captured();
    return rest == 0
        ? List.of(whole)
        : List.of(whole, happening(Kind.PART_RELEASED, intent, charge.id(), -rest));
  }

  private Happening happening(Kind kind, PaymentIntent intent, String source, long amount) {
    return new Happening(
        kind,
        RandomIds.next("txn_"),
        intent.id(),
        source,
        intent.terms().metadata().get("order_id"),
        amount,
        intent.terms().currency().toUpperCase(Locale.ROOT),
        now());
  }

  /// @param refund its id
  Together refunding(PaymentIntent intent, String refund, long amount) {
    return ledger().following(List.of(happening(Kind.REFUNDED, intent, refund, -amount)));
  }

  void refunded(PaymentIntent intent, Charge charge) {
    webhooks.publish(EventType.REFUNDED, Wire.charge(intent, charge));
  }

  /// @param refund its id
  Together takingBack(PaymentIntent intent, String refund, long amount) {
    return ledger().following(List.of(happening(Kind.REFUND_REVERSED, intent, refund, amount)));
  }

  void failed(Refund refund) {
    webhooks.publish(EventType.REFUND_UPDATED, Wire.refund(refund));
    webhooks.publish(EventType.REFUND_FAILED, Wire.refund(refund));
  }

  private Ledger ledger() {
    return settlement.ledger();
  }

  void tell(EventType type, Dispute dispute) {
    webhooks.publish(type, DisputeWire.dispute(dispute));
  }

  void withdrawn(Dispute dispute) {
    book(Kind.CHARGED_BACK, dispute, -dispute.amount());
    tell(EventType.DISPUTE_FUNDS_WITHDRAWN, dispute);
  }

  void reinstated(Dispute dispute) {
    book(Kind.CHARGEBACK_REVERSED, dispute, dispute.amount());
    tell(EventType.DISPUTE_FUNDS_REINSTATED, dispute);
  }

  private void book(Kind kind, Dispute dispute, long amount) {
    ledger()
        .book(
            new Happening(
                kind,
                RandomIds.next("txn_"),
                dispute.paymentIntent(),
                dispute.id(),
                null,
                amount,
                dispute.currency().toUpperCase(Locale.ROOT),
                now()));
  }

  private void tell(EventType type, PaymentIntent intent) {
    webhooks.publish(type, wire.intent(intent));
  }
}
