package storehouse.payment.flow;

import storehouse.model.Money;
import storehouse.payment.gateway.RefundOrder;
import storehouse.platform.saga.Outcome;

/// What to do next for a goal.
sealed interface Move {

  /// The goal is answered.
  record Answer(Outcome outcome) implements Move {}

  record Create() implements Move {}

  record Confirm(String reference) implements Move {}

  record Resume(String reference, String proof) implements Move {}

  record Read(String reference) implements Move {}

  record Renew(String reference) implements Move {}

  record Capture(String reference, Money amount) implements Move {}

  record Cancel(String reference) implements Move {}

  /// Under a key of its own for each name.
  record Refund(String reference, RefundOrder refund) implements Move {}
}
