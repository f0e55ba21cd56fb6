package storehouse.payment.flow;

import java.util.ArrayList;
import java.util.List;
import storehouse.model.Money;
import storehouse.payment.events.PaymentActionNeeded;
import storehouse.payment.events.PaymentAuthorised;
import storehouse.payment.events.PaymentCaptureReversed;
import storehouse.payment.events.PaymentCaptured;
import storehouse.payment.events.PaymentDeclined;
import storehouse.payment.events.PaymentRefundReversed;
import storehouse.payment.events.PaymentRefunded;
import storehouse.payment.events.PaymentVoided;
import storehouse.payment.flow.PaymentState.Declined;
import storehouse.payment.flow.PaymentState.RequiresAction;
import storehouse.payment.flow.PaymentState.Voided;
import storehouse.platform.events.OutboxEntry;

/// The events between two states of a payment, also of those states that nobody saw in between.
final class PaymentEvents {

  private PaymentEvents() {}

  static List<OutboxEntry> between(Payment before, Payment after) {
    PaymentState from = before.state().known();
    PaymentState to = after.state().known();
    if (from.equals(to) && before.returned().equals(after.returned())) {
      return List.of();
    }
    String orderId = String.valueOf(after.orderId());
    List<Object> events = new ArrayList<>();
    if (to instanceof RequiresAction) {
      events.add(new PaymentActionNeeded(orderId));
    }
    if (to instanceof Declined(_, var code)) {
      events.add(new PaymentDeclined(orderId, code));
    }
    if (to instanceof Voided) {
      events.add(new PaymentVoided(orderId));
    }
    if (!from.isAuthorised() && to.isAuthorised()) {
      events.add(new PaymentAuthorised(orderId));
    }
    Money captured = captured(to, after).minus(captured(from, after));
    if (captured.minorUnits() > 0) {
      events.add(new PaymentCaptured(orderId, captured.minorUnits(), code(captured)));
    }
    if (captured.minorUnits() < 0) {
      events.add(new PaymentCaptureReversed(orderId, -captured.minorUnits(), code(captured)));
    }
    Money refunded = after.returned().minus(before.returned());
    if (refunded.minorUnits() > 0) {
      events.add(new PaymentRefunded(orderId, refunded.minorUnits(), code(refunded)));
    }
    if (refunded.minorUnits() < 0) {
      events.add(new PaymentRefundReversed(orderId, -refunded.minorUnits(), code(refunded)));
    }
    return events.stream().map(event -> new OutboxEntry("payment", orderId, event)).toList();
  }

  private static Money captured(PaymentState state, Payment payment) {
    return state.moneyTaken().orElse(Money.zero(payment.order().amount().currency()));
  }

  private static String code(Money money) {
    return money.currency().getCurrencyCode();
  }
}
