package storehouse.simulators.adyen;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.cards.CardForms;
import storehouse.simulators.cards.CardLibrary;
import storehouse.simulators.cards.CardPages;
import storehouse.simulators.cards.ChallengePages;
import storehouse.simulators.cards.LostRequests;
import storehouse.simulators.cards.StoredCards;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Faults;
import storehouse.simulators.http.Handler;
import storehouse.simulators.http.Look;
import storehouse.simulators.http.Router;
import storehouse.simulators.http.WebServer;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.money.Ledger;
import storehouse.simulators.money.Pricing;
import storehouse.simulators.money.Settlement;
import storehouse.simulators.money.SettlementOptions;
import storehouse.simulators.outgoing.WebhookSender;

/// A payment gateway that speaks Adyen's Checkout API.
public final class AdyenSimulator implements AutoCloseable {
  private final WebServer server;
  private final Journal journal;
  private final WebhookSender webhooks;
  private final Settlement settlement;

  private AdyenSimulator(
      WebServer server, Journal journal, WebhookSender webhooks, Settlement settlement) {
    this.server = server;
    this.journal = journal;
    this.webhooks = webhooks;
    this.settlement = settlement;
  }

  /// The merchant, and where its shop takes webhooks.
  public record WebhookTarget(URI shop, Account account) {
    URI endpoint() {
      return endpointOf(shop);
    }

    private static URI endpointOf(URI shop) {
      return URI.create(shop.toString().replaceAll("/+$", "") + "/api/v1/webhooks/adyen");
    }
  }

  /// @param port 0 for any free port
  /// @param journalFile where the books are kept, null for in memory only
  /// @throws IOException when the port is taken or the journal cannot be read
  public static AdyenSimulator start(int port, @Nullable Path journalFile, WebhookTarget target)
      throws IOException {
    return start(port, journalFile, target, InstantSource.system());
  }

  /// The same with a clock of the caller's, which decides when keys are forgotten, delayed captures
  /// are made and authorisations expire.
  public static AdyenSimulator start(
      int port, @Nullable Path journalFile, WebhookTarget target, InstantSource clock)
      throws IOException {
    var terms = new Settlement.Terms(SettlementOptions.ON_DEMAND, clock);
    return start(port, journalFile, target, terms);
  }

  /// The same, settled as the caller wants it.
  public static AdyenSimulator start(
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

  private static AdyenSimulator serving(
      WebServer server, Journal journal, WebhookTarget target, Settlement.Terms terms)
      throws IOException {
    var clock = terms.clock();
    var sender =
        new WebhookSender(journal, target.endpoint(), (_, _) -> Notifications.headers(), clock);
    var notifications = new Notifications(sender, target.account(), clock);
    var options = terms.options();
    var pricing = new Pricing(Bookings.TARIFF, options.home(), options.mischief());
    var ledger = new Ledger(journal, pricing);
    var settlement = new Settlement("adyen", ledger, journal, terms, PspReference::next);
    var payments = new Payments(journal, notifications, new Bookings(ledger), clock);
    var report = new SettlementReport(settlement, target.account(), payments.rows()::find);
    var reports = new ReportRoutes(settlement, report, target.account(), server.url());
    var merchant = new PaymentRoutes.Merchant(target.account(), server.url());
    server.serve(
        sender.sendingAfter(new Gateway(journal, payments, merchant, reports, clock).handler()));
    settlement.run(
        batch -> {
          notifications.reportAvailable(SettlementReport.name(batch), reports.url(batch));
          sender.sendUnasked();
        });
    return new AdyenSimulator(server, journal, sender, settlement);
  }

  /// Everything that the gateway answers.
  private record Gateway(
      Journal journal,
      Payments payments,
      PaymentRoutes.Merchant merchant,
      ReportRoutes reports,
      InstantSource clock) {

    Handler handler() throws IOException {
      var cards = new StoredCards(journal, "adyenjs_", clock);
      var decisions = new Decisions();
      var resources =
          new Router(
              _ -> {
                throw AdyenError.noRoute();
              });
      new PaymentRoutes(payments, new PaymentMethods(cards), new LostRequests(journal), merchant)
          .on(resources);
      var disputes = new Disputes(journal, payments);
      new ModificationRoutes(new Modifications(payments, decisions, disputes), merchant.account())
          .on(resources);
      var disputeRoutes = new DisputeRoutes(disputes, merchant.account());
      disputeRoutes.on(resources);
      var site = site(cards);
      new Books(payments).on(site, resources);
      new Afterwards(payments, decisions).on(site);
      disputeRoutes.simulatedOn(site);
      reports.on(site);
      var faults = faults();
      payments.notifications().sender().on(faults.on(site));
      var once = new Idempotency(journal, clock, resources);
      var api = new AdyenApi(merchant.account(), faults.before(once));
      return request -> isApi(request.path()) ? api.answer(request) : site.answer(request);
    }

    private static boolean isApi(String path) {
      return path.startsWith("/v71/") || path.startsWith("/ca/services/");
    }

    private static Faults faults() {
      return new Faults(
          _ -> {
            throw AdyenError.unavailable();
          },
          _ -> {
            throw AdyenError.rateLimited();
          });
    }

    private Router site(StoredCards cards) {
      var pages = new CardPages("Adyen");
      var site = new Router(_ -> Answer.of(404, "text/plain", "There is no such page."));
      new CardForms(pages, card -> cards.store(card).id(), clock).on(site);
      CardLibrary.ADYEN.on(site);
      new ChallengeRoutes(payments, new ChallengePages(pages)).on(site);
      return Look.on(site);
    }
  }

  /// Where the API (under `/v71`) and the card fields are, without a trailing slash.
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
