package storehouse.simulators.paypal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.journal.Table;
import storehouse.simulators.journal.Together;
import storehouse.simulators.money.Happening;
import storehouse.simulators.money.Kind;
import storehouse.simulators.money.Ledger;
import storehouse.simulators.money.Tariff;

/// What a change of an order does to the balance: read off the captures and refunds that are new.
record Bookings(Ledger ledger) {
  /// 2.49 % and 35 cents, which stay with PayPal when money goes back; 16 for a chargeback; foreign
  /// money is booked as it comes and exchanged at once, for 3 %.
  static final Tariff TARIFF =
      new Tariff(
          ZoneId.of("America/Los_Angeles"),
          249,
          Map.of("EUR", 35L, "USD", 49L, "GBP", 30L, "JPY", 40L, "HUF", 9000L, "TWD", 1000L),
          false,
          1600,
          false,
          300,
          true);

  Together following(Table.Changed<Order> changed) {
    var happened = new ArrayList<Happening>();
    var after = changed.after();
    for (var capture : after.captures()) {
      var before = changed.before().capture(capture.id()).orElse(null);
      if (before == null && !capture.declined()) {
        happened.add(
            happening(
                Kind.CAPTURED, after, capture, capture.id(), capture.amount(), capture.created()));
      }
      refunds(after, before, capture, happened);
    }
    return ledger.following(happened);
  }

  private static void refunds(
      Order order, @Nullable Capture before, Capture capture, List<Happening> happened) {
    for (var refund : capture.refunds()) {
      var earlier = before == null ? null : before.refund(refund.id()).orElse(null);
      if (earlier == null) {
        var kind = refund.reversal() ? Kind.CHARGED_BACK : Kind.REFUNDED;
        happened.add(
            happening(kind, order, capture, refund.id(), -refund.amount(), refund.created()));
      } else if (refund.failed() && !earlier.failed()) {
        happened.add(
            new Happening(
                Kind.REFUND_REVERSED,
                PayPalIds.resource(),
                capture.id(),
                refund.id(),
                invoice(order, capture),
                refund.amount(),
                order.terms().amount().currency(),
                order.updated()));
      }
    }
  }

  private static Happening happening(
      Kind kind, Order order, Capture capture, String id, long amount, long at) {
    var currency = order.terms().amount().currency();
    return new Happening(kind, id, capture.id(), id, invoice(order, capture), amount, currency, at);
  }

  private static @Nullable String invoice(Order order, Capture capture) {
    return capture.invoiceId() == null ? order.terms().invoiceId() : capture.invoiceId();
  }
}
