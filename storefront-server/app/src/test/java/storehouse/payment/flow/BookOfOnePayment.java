package storehouse.payment.flow;

import java.time.Duration;
import java.util.List;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.testing.TestStores;

/// What a shop with one payment has stored, at a time that a test says.
final class BookOfOnePayment implements AutoCloseable {

  static final long ORDER = 1;
  static final Money AMOUNT = Money.of(3_490, "EUR");

  final TurnedClock clock = new TurnedClock();
  final Stores stores = TestStores.fresh(StoreName.PAYMENT);
  final PaymentBook book = new PaymentBook(stores, new Outbox(clock, new Signal()), clock);

  BookOfOnePayment(String gateway) {
    GatewayOrder order = new GatewayOrder(ORDER, "S-1", AMOUNT, "tok_ok", "http://127.0.0.1:1/");
    book.intend(List.of(Payment.intended(order, gateway, false)));
  }

  Payment payment() {
    return book.find(ORDER).orElseThrow();
  }

  /// As if the gateway had just been looked at.
  Payment learn(GatewayAnswer answer) {
    return learn(new Move.Read(""), answer);
  }

  /// As if the gateway had just been asked to do that.
  Payment learn(Move move, GatewayAnswer answer) {
    return book.learn(payment(), move, new Heard(answer, List.of())).join();
  }

  /// The looks that are due after this time, taken.
  List<PaymentBook.Due> dueAfter(Duration time) {
    clock.pass(time);
    return book.claimDue(10, List.of());
  }

  @Override
  public void close() {
    book.close();
    stores.close();
  }
}
