package storehouse.simulators.stripe;

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
import storehouse.simulators.cards.RandomIds;
import storehouse.simulators.cards.StoredCards;
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

/// A payment gateway that speaks Stripe's API.
public final class StripeSimulator implements AutoCloseable {
  private static final int KEPT_PAYMENTS = 250_000;
  private static final int KEPT_DISPUTES = 10_000;

  private final WebServer server;
  private final Journal journal;
  private final WebhookSender webhooks;
  private final Settlement settlement;

  private StripeSimulator(
      WebServer server, Journal journal, WebhookSender webhooks, Settlement settlement) {
    this.server = server;
    this.journal = journal;
    this.webhooks = webhooks;
    this.settlement = settlement;
  }

  /// Where the shop takes webhooks, and the secret they are signed with.
  public record WebhookTarget(URI shop, String secret) {
    URI endpoint() {
      return endpointOf(shop);
    }

    private static URI endpointOf(URI shop) {
      return URI.create(shop.toString().replaceAll("/+$", "") + "/api/v1/webhooks/stripe");
    }
  }

  /// @param port 0 for any free port
  /// @param journalFile where the books are kept, null for in memory only
  /// @throws IOException when the port is taken or the journal cannot be read
  public static StripeSimulator start(int port, @Nullable Path journalFile, WebhookTarget target)
      throws IOException {
    var terms = new Settlement.Terms(SettlementOptions.ON_DEMAND, InstantSource.system());
    return start(port, journalFile, target, terms);
  }

  /// The same by a clock of the caller's, and settled as the caller wants it.
  public static StripeSimulator start(
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

  private static StripeSimulator serving(
      WebServer server, Journal journal, WebhookTarget target, Settlement.Terms terms)
      throws IOException {
    var clock = terms.clock();
    var signature = new WebhookSignature(target.secret());
    var sender = new WebhookSender(journal, target.endpoint(), signature, clock);
    var webhooks = new Webhooks(sender, clock);
    var options = terms.options();
    var pricing = new Pricing(Balance.TARIFF, options.home(), options.mischief());
    var settlement =
        new Settlement(
            "stripe",
            new Ledger(journal, pricing),
            journal,
            terms,
            () -> RandomIds.next(Balance.TRANSACTION));
    var movements = new Movements(new Wire(server.url()), webhooks, settlement, clock);
    server.serve(sender.sendingAfter(handler(journal, movements, server.url())));
    settlement.run(_ -> {});
    return new StripeSimulator(server, journal, sender, settlement);
  }

  private static Handler handler(Journal journal, Movements movements, URI url) throws IOException {
    var rows = journal.table("payment-intent", PaymentIntent.class, KEPT_PAYMENTS);
    var methods = new PaymentMethods(new StoredCards(journal, "pm_", movements.clock()));
    var cases = journal.table("dispute", Dispute.class, KEPT_DISPUTES);
    var disputes = new Disputes(rows, cases, movements);
    var refunds =
        new Refunds(
            rows, journal.table("refund", Refund.class, KEPT_PAYMENTS), disputes, movements);
    var intents = new PaymentIntents(rows, methods, disputes, movements);
    var intentRoutes =
        new IntentRoutes(rows, intents, methods, new LostRequests(journal), movements.wire());
    var disputeRoutes = new DisputeRoutes(disputes);
    var resources =
        new Router(
            request -> {
              throw StripeError.noRoute(request.method(), request.path());
            });
    intentRoutes.on(resources);
    var otherRoutes = new OtherRoutes(refunds, methods, movements.clock());
    otherRoutes.on(resources);
    var settlement = movements.settlement();
    new BalanceRoutes(settlement, new Balance(settlement)).on(resources);
    var report = new PayoutReport(settlement, new Balance(settlement), rows);
    new ReportRoutes(journal, report, settlement, url).on(resources);
    disputeRoutes.on(resources);
    var faults = faults();
    var api = new StripeApi(new Idempotency(journal), faults.before(resources));
    var site = site(methods, intentRoutes.intents(), movements);
    disputeRoutes.simulatedOn(site);
    otherRoutes.simulatedOn(site);
    settlement.on(site);
    new Books(intentRoutes.intents(), movements.webhooks()).on(site, resources);
    movements.webhooks().sender().on(faults.on(site));
    return request -> isApi(request) ? api.answer(request) : site.answer(request);
  }

  private static Faults faults() {
    return new Faults(
        _ -> {
          throw StripeError.unavailable();
        },
        _ -> {
          throw StripeError.rateLimited();
        });
  }

  private static Router site(PaymentMethods methods, PaymentIntents intents, Movements movements) {
    var cards = new CardPages("Stripe");
    var site = new Router(_ -> Answer.of(404, "text/plain", "There is no such page."));
    new CardForms(cards, card -> methods.cards().store(card).id(), movements.clock()).on(site);
    CardLibrary.STRIPE.on(site);
    new ChallengeRoutes(intents, new ChallengePages(cards)).on(site);
    return Look.on(site);
  }

  private static boolean isApi(Request request) {
    return request.path().startsWith("/v1/");
  }

  /// Where the API and the card fields are, without a trailing slash.
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
