package storehouse.payment.contract;

import java.time.Clock;
import java.util.List;
import storehouse.payment.Disputes;
import storehouse.payment.PaymentProposals;
import storehouse.payment.dispute.DisputeBook;
import storehouse.payment.dispute.DisputeInbox;
import storehouse.payment.dispute.DisputeJanitor;
import storehouse.payment.gateway.dispute.GatewayDisputes;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.Stores;

/// The part of a server that attends to disputes.
record DisputeOffice(Disputes disputes, DisputeInbox inbox, DisputeJanitor janitor)
    implements AutoCloseable {

  static DisputeOffice open(
      Stores stores, List<GatewayDisputes> gateways, PaymentProposals proposals) {
    DisputeBook book =
        new DisputeBook(stores, new Outbox(Clock.systemUTC(), new Signal()), Clock.systemUTC());
    DisputeJanitor janitor = new DisputeJanitor(book, gateways);
    janitor.start();
    return new DisputeOffice(
        new Disputes(stores, book, janitor, proposals, Clock.systemUTC()),
        new DisputeInbox(book, janitor),
        janitor);
  }

  @Override
  public void close() {
    janitor.close();
  }
}
