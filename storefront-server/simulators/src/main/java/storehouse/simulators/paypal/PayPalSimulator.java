package storehouse.simulators.paypal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.cards.CardPages;
import storehouse.simulators.cards.ChallengePages;
import storehouse.simulators.cards.LostRequests;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Faults;
import storehouse.simulators.http.Handler;
import storehouse.simulators.http.Look;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;
import storehouse.simulators.http.WebServer;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.money.Ledger;
import storehouse.simulators.money.Pricing;
import storehouse.simulators.money.Settlement;
import storehouse.simulators.money.SettlementOptions;
import storehouse.simulators.outgoing.WebhookSender;

/// A payment gateway that speaks PayPal's API.
public final class PayPalSimulator implements AutoCloseable {
  private static final int KEPT_DISPUTES = 10_000;

  private final WebServer server;
  private final Journal journal;
  private final WebhookSender webhooks;
  private final Settlement settlement;

  private PayPalSimulator(
      WebServer server, Journal journal, WebhookSender webhooks, Settlement settlement) {
    this.server = server;
    this.journal = journal;
    this.webhooks = webhooks;
    this.settlement = settlement;
  }

  /// Where the shop takes webhooks, and as whom PayPal knows it.
  public record WebhookTarget(URI shop, App app) {
    URI endpoint() {
      return endpointOf(shop);
    }

    private static URI endpointOf(URI shop) {
      return URI.create(shop.toString().replaceAll("/+$", "") + "/api/v1/webhooks/paypal");
    }
  }

  /// @param port 0 for any free port
  /// @param journalFile where the books are kept, null for in memory only
  /// @throws IOException when the port is taken or the journal cannot be read
  public static PayPalSimulator start(int port, @Nullable Path journalFile, WebhookTarget target)
      throws IOException {
    return start(port, journalFile, target, InstantSource.system());
  }

  /// The same by a clock of the caller's: tokens, authorisations and request ids end by it.
  public static PayPalSimulator start(
      int port, @Nullable Path journalFile, WebhookTarget target, InstantSource clock)
      throws IOException {
    var terms = new Settlement.Terms(SettlementOptions.ON_DEMAND, clock);
    return start(port, journalFile, target, terms);
  }

  /// The same, settled as the caller wants it.
  public static PayPalSimulator start(
      int port, @Nullable Path journalFile, WebhookTarget target, Settlement.Terms terms)
      throws IOException {
    var server = WebServer.bind(port);
    try {
      return serving(server, Journal.open(journalFile), target, terms);
    } catch (IOException cannot) {
      server.close();
      throw cannot;
    }
  }

  private static PayPalSimulator serving(
      WebServer server, Journal journal, WebhookTarget target, Settlement.Terms terms)
      throws IOException {
    var clock = terms.clock();
    var key = SigningKey.of(journal, clock);
    var transmissions = new Transmissions(key, target.app().webhookId(), server.url());
    var sender = new WebhookSender(journal, target.endpoint(), transmissions, clock);
    var links = new Links(server.url());
    var events =
        new Events(new EventLog(sender), new OrderWire(links, new PaymentWire(links)), clock);
    var options = terms.options();
    var pricing = new Pricing(Bookings.TARIFF, options.home(), options.mischief());
    var ledger = new Ledger(journal, pricing);
    var settlement = new Settlement("paypal", ledger, journal, terms, PayPalIds::resource);
    var handler = handler(journal, events, transmissions, target.app(), settlement);
    server.serve(sender.sendingAfter(handler));
    settlement.run(_ -> {});
    return new PayPalSimulator(server, journal, sender, settlement);
  }

  private static Handler handler(
      Journal journal, Events events, Transmissions transmissions, App app, Settlement settlement)
      throws IOException {
    var clock = events.clock();
    var wire = events.orders();
    var orders = new Orders(journal, events, new Bookings(settlement.ledger()), clock);
    var cases = journal.table("dispute", Dispute.class, KEPT_DISPUTES);
    var payments = new Payments(orders, events, new Invoices(journal), Disputes.openAbout(cases));
    var checkout = new Checkout(orders, events);
    var orderRoutes = new OrderRoutes(checkout, new LostRequests(journal), wire);
    var disputes = new Disputes(cases, payments, events);
    var paymentRoutes = new PaymentRoutes(payments, disputes, wire.payments());
    var disputeRoutes = new DisputeRoutes(disputes, payments, wire.payments());

    var readers = paymentRoutes.readersOn(orderRoutes.readersOn(resources()));
    var api = disputeRoutes.on(paymentRoutes.on(orderRoutes.on(resources())));
    events.log().on(transmissions.on(api));
    var requestIds = new RequestIds(journal, readers, clock);
    var faults = faults();
    var calls = faults.before(request -> requestIds.once(request, api));
    var site =
        faults.on(
            paymentRoutes.simulatedOn(disputeRoutes.simulatedOn(site(checkout, wire.links()))));
    events.log().sender().on(transmissions.certificateOn(site));
    new TransactionSearch(settlement).on(api);
    new ReportRoutes(settlement, new SettlementReport(settlement, orders::customId), app).on(site);
    new Books(orders, events.log().sender()).on(site, api);
    return split(new PayPalApi(new Tokens(app, clock), calls), site, transmissions);
  }

  private static Router resources() {
    return new Router(
        _ -> {
          throw PayPalError.noRoute();
        });
  }

  private static Faults faults() {
    return new Faults(
        RequestIds.HEADER,
        _ -> {
          throw PayPalError.unavailable();
        },
        _ -> {
          throw PayPalError.rateLimited();
        });
  }

  private static Router site(Checkout checkout, Links links) {
    var site = new Router(_ -> Answer.of(404, "text/plain", "There is no such page."));
    new PayerRoutes(checkout, links).on(site);
    new ChallengeRoutes(checkout, new ChallengePages(new CardPages("PayPal"))).on(site);
    return Look.on(site);
  }

  private static Handler split(PayPalApi api, Router site, Transmissions transmissions) {
    return request -> {
      boolean open = request.path().equals(transmissions.certificatePath());
      return PayPalApi.serves(request) && !open ? api.answer(request) : errorsShown(site, request);
    };
  }

  private static Answer errorsShown(Handler site, Request request) {
    try {
      return site.answer(request);
    } catch (PayPalError error) {
      return error.reply();
    }
  }

  /// Where the API and the payer's pages are, without a trailing slash.
  public URI url() {
    return server.url();
  }

  public int port() {
    return server.port();
  }

  /// From now on, webhooks go to this shop.
  public void sendWebhooksTo(URI shop) {
    webhooks.sendTo(WebhookTarget.endpointOf(shop));
  }

  @Override
  public void close() throws IOException {
    server.close();
    settlement.close();
    webhooks.close();
    journal.close();
  }
}
