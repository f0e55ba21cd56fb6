package storehouse.simulators.stripe;

import java.time.InstantSource;
import storehouse.simulators.journal.Table;

/// What follows from a payment's new stage: an event for the shop and a line in the balance.
///
/// @param clock gives the time of everything that happens at the gateway
record Movements(
    Wire wire, Webhooks webhooks, Table<BalanceTransaction> balance, InstantSource clock) {

  long now() {
    return clock.instant().getEpochSecond();
  }

  void moved(PaymentIntent intent) {
    switch (intent.stage()) {
      case Stage.NeedsMethod _ -> tell(EventType.PAYMENT_FAILED, intent);
      case Stage.NeedsConfirmation _ -> {}
      case Stage.NeedsAction _ -> tell(EventType.REQUIRES_ACTION, intent);
      case Stage.Authorised _ -> tell(EventType.AMOUNT_CAPTURABLE_UPDATED, intent);
      case Stage.Captured(_, var charge) -> {
        book(intent, charge);
        tell(EventType.SUCCEEDED, intent);
      }
      case Stage.Canceled _ -> tell(EventType.CANCELED, intent);
    }
  }

  void refunded(PaymentIntent intent, Charge charge, Refund refund) {
    add(BalanceTransaction.refund(refund));
    webhooks.publish(EventType.REFUNDED, Wire.charge(intent, charge));
  }

  void tell(EventType type, Dispute dispute) {
    webhooks.publish(type, DisputeWire.dispute(dispute));
  }

  void withdrawn(Dispute dispute) {
    add(BalanceTransaction.dispute(dispute, now()));
    tell(EventType.DISPUTE_FUNDS_WITHDRAWN, dispute);
  }

  void reinstated(Dispute dispute) {
    add(BalanceTransaction.disputeReversal(dispute, now()));
    tell(EventType.DISPUTE_FUNDS_REINSTATED, dispute);
  }

  private void tell(EventType type, PaymentIntent intent) {
    webhooks.publish(type, wire.intent(intent));
  }

  private void book(PaymentIntent intent, Charge charge) {
    var currency = intent.terms().currency();
    add(BalanceTransaction.charge(charge.id(), charge.authorised(), currency, now()));
    long rest = charge.authorised() - charge.captured();
    if (rest > 0) {
      add(BalanceTransaction.partialCapture(charge.id(), rest, currency, now()));
    }
  }

  private void add(BalanceTransaction transaction) {
    balance.put(transaction.id(), transaction);
  }
}
