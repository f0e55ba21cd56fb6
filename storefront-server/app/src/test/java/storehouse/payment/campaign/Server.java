package storehouse.payment.campaign;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import storehouse.payment.Payments;
import storehouse.payment.dispute.DisputeBook;
import storehouse.payment.dispute.DisputeInbox;
import storehouse.payment.dispute.DisputeJanitor;
import storehouse.payment.flow.Gateways;
import storehouse.payment.flow.PaymentBook;
import storehouse.payment.flow.PaymentFlow;
import storehouse.payment.flow.PaymentJanitor;
import storehouse.payment.flow.WebhookInbox;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.payment.gateway.webhook.WebhookRequest;
import storehouse.payment.routing.Routes;
import storehouse.payment.web.WebhookTaker;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.Stores;

/// One server of the shop, until it dies: then nothing more leaves it, and nobody hears of what it
/// had asked.
final class Server {

  private final AtomicInteger callsLeft;
  private final Gateways gateways;
  private final PaymentJanitor janitor;
  private final Payments payments;
  private final WebhookTaker taker;

  /// @param life how many calls to gateways it makes before it dies
  Server(Stores stores, List<Gateway> real, List<WebhookReader> readers, Clock clock, int life) {
    callsLeft = new AtomicInteger(life);
    PaymentBook book = new PaymentBook(stores, new Outbox(clock, new Signal()), clock);
    gateways =
        new Gateways(
            real.stream().<Gateway>map(each -> new MortalGateway(each, callsLeft)).toList());
    PaymentFlow flow = new PaymentFlow(book, gateways);
    janitor = new PaymentJanitor(book, flow);
    payments = new Payments(book, flow, gateways, new Routes(""));
    DisputeBook disputes = new DisputeBook(stores, new Outbox(clock, new Signal()), clock);
    taker =
        new WebhookTaker(
            readers,
            new WebhookInbox(stores, clock, janitor),
            new DisputeInbox(disputes, new DisputeJanitor(disputes, List.of())));
    janitor.start();
  }

  Payments payments() {
    return payments;
  }

  /// False when it died meanwhile, and the gateway was not answered.
  boolean takes(String gateway, WebhookRequest request) {
    if (!isDead()) {
      taker.take(gateway, request);
    }
    return !isDead();
  }

  boolean isDead() {
    return callsLeft.get() <= 0;
  }

  /// Ends what it still does.
  void bury() {
    callsLeft.set(0);
    janitor.close();
    gateways.close();
  }
}
