package storehouse.payment;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import storehouse.model.Money;
import storehouse.payment.flow.Gateways;
import storehouse.payment.flow.HandAnswers;
import storehouse.payment.flow.PaymentBook;
import storehouse.payment.flow.PaymentFlow;
import storehouse.payment.flow.PaymentJanitor;
import storehouse.payment.flow.Transcripts;
import storehouse.payment.flow.WebhookInbox;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.routing.Routes;
import storehouse.payment.stripe.StripeGateway;
import storehouse.payment.stripe.StripeSettings;
import storehouse.payment.stripe.StripeWeb;
import storehouse.payment.stripe.StripeWebhooks;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.saga.Outcome;
import storehouse.simulators.stripe.StripeSimulator;
import storehouse.testing.TestStores;

/// A payment store, a Stripe simulator, and payments between them.
final class Till implements AutoCloseable {

  static final String WEBHOOK_SECRET = "whsec_test";
  private static final AtomicLong ORDERS = new AtomicLong(1_000);

  final Stores stores;
  final StripeSimulator stripe;
  final StripeWebhooks webhooks;
  private final HttpClient http = HttpClient.newHttpClient();

  private Till(Stores stores, StripeSimulator stripe) {
    this.stores = stores;
    this.stripe = stripe;
    this.webhooks = new StripeWebhooks(settings(), Clock.systemUTC());
  }

  static Till open() throws IOException {
    URI nowhere = URI.create("http://127.0.0.1:1");
    return new Till(
        TestStores.fresh(StoreName.PAYMENT),
        StripeSimulator.start(0, null, new StripeSimulator.WebhookTarget(nowhere, WEBHOOK_SECRET)));
  }

  private StripeSettings settings() {
    return new StripeSettings(
        stripe.url(),
        "sk_test_shop",
        List.of(WEBHOOK_SECRET),
        StripeWeb.official("pk_test_shop"),
        Duration.ofSeconds(3));
  }

  /// One running server of the shop.
  record Node(Payments payments, PaymentJanitor janitor, WebhookInbox inbox, Desk desk)
      implements AutoCloseable {
    @Override
    public void close() {
      janitor.close();
    }
  }

  Node node() {
    return node(gateway -> gateway);
  }

  /// A server whose gateway is wrapped, such as by one that dies.
  Node node(UnaryOperator<Gateway> wrapper) {
    return node(List.of(wrapper.apply(stripeGateway())), "");
  }

  Gateway stripeGateway() {
    return new StripeGateway(settings());
  }

  /// A server with these gateways, offered by these rules.
  Node node(List<Gateway> all, String routes) {
    return node(new Gateways(all), routes);
  }

  Node node(Transcripts transcripts) {
    return node(new Gateways(List.of(stripeGateway()), transcripts), "");
  }

  private Node node(Gateways gateways, String routes) {
    PaymentBook book =
        new PaymentBook(stores, new Outbox(Clock.systemUTC(), new Signal()), Clock.systemUTC());
    PaymentFlow flow = new PaymentFlow(book, gateways);
    PaymentJanitor janitor = new PaymentJanitor(book, flow);
    janitor.start();
    Payments payments = new Payments(book, flow, gateways, new Routes(routes));
    return new Node(
        payments,
        janitor,
        new WebhookInbox(stores, Clock.systemUTC(), janitor),
        desk(book, gateways, payments));
  }

  /// What people at the desk work with; one of them may give back 20 alone.
  record Desk(PaymentFiles files, PaymentInterventions acts, PaymentProposals proposals) {}

  private Desk desk(PaymentBook book, Gateways gateways, Payments payments) {
    Clock clock = Clock.systemUTC();
    PaymentProposals proposals =
        new PaymentProposals(
            stores, book, new HandAnswers(gateways), BigDecimal.valueOf(20), clock);
    return new Desk(
        new PaymentFiles(stores, book, clock),
        new PaymentInterventions(stores, book, payments, proposals, clock),
        proposals);
  }

  static AuthorisePayment order(String token) {
    long id = ORDERS.incrementAndGet();
    return new AuthorisePayment(
        id, "S-" + id, Money.of(3_490, "EUR"), "stripe", token, "http://127.0.0.1:1/return");
  }

  static Outcome authorise(Node node, AuthorisePayment order) {
    return node.payments().authorise(List.of(order)).getFirst().join();
  }

  static Outcome capture(Node node, long orderId) {
    return node.payments().capture(List.of(new CapturePayment(orderId))).getFirst().join();
  }

  static Outcome release(Node node, long orderId) {
    return node.payments().voidAuthorisation(List.of(new VoidPayment(orderId))).getFirst().join();
  }

  static Outcome refund(Node node, long orderId) {
    return node.payments().refund(List.of(new RefundPayment(orderId))).getFirst().join();
  }

  static PaymentView view(Node node, long orderId) {
    return node.payments().ofOrder(orderId).orElseThrow();
  }

  /// The next request whose path contains the route is answered with this fault.
  void plan(String fault, String route) {
    post("/_sim/faults", "{\"fault\": \"" + fault + "\", \"route\": \"" + route + "\"}");
  }

  private void post(String path, String body) {
    send(
        HttpRequest.newBuilder(stripe.url().resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /// The shopper ends the challenge: `complete` or `fail`.
  void finishChallenge(String url, String outcome) {
    send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("outcome=" + outcome))
            .build());
  }

  /// Somebody gives a part back without telling the shop.
  void giveBackAtTheDesk(String reference, long minorUnits) {
    send(
        HttpRequest.newBuilder(stripe.url().resolve("/v1/refunds"))
            .header("Authorization", "Bearer sk_test_shop")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "payment_intent=" + reference + "&amount=" + minorUnits))
            .build());
  }

  /// What Stripe believes about an order.
  List<JsonObject> intents(long orderId) {
    String books = send(HttpRequest.newBuilder(stripe.url().resolve("/_sim/books")).build());
    JsonObject json = Json.createReader(new StringReader(books)).readObject();
    return json.getJsonArray("paymentIntents").stream()
        .map(JsonValue::asJsonObject)
        .filter(intent -> intent.toString().contains("\"" + orderId + "\""))
        .toList();
  }

  private String send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// Whether somebody still has to ask the gateway how this payment stands, before its
  /// authorisation has to be renewed or ends.
  boolean owesLook(long orderId) {
    return stores
        .of(StoreName.PAYMENT)
        .read(
            tx -> {
              try (PreparedStatement select =
                  tx.connection()
                      .prepareStatement(
                          "select look_at < coalesce(renew_from, valid_until,"
                              + " look_at + interval 1 second) from payment"
                              + " where order_id = ?")) {
                select.setLong(1, orderId);
                try (ResultSet row = select.executeQuery()) {
                  row.next();
                  return row.getBoolean(1);
                }
              }
            });
  }

  /// The types of the events of the order's payment, in their order.
  List<String> events(long orderId) {
    return stores
        .of(StoreName.PAYMENT)
        .read(
            tx -> {
              try (PreparedStatement select =
                  tx.connection()
                      .prepareStatement(
                          "select type from outbox where aggregateid = ? order by seq")) {
                select.setString(1, String.valueOf(orderId));
                List<String> types = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                  while (row.next()) {
                    types.add(row.getString(1).replace("payment.Payment", "").replace(".v1", ""));
                  }
                }
                return types;
              }
            });
  }

  @Override
  public void close() throws IOException {
    stripe.close();
    stores.close();
  }
}
