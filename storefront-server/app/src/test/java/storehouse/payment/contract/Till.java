package storehouse.payment.contract;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import storehouse.model.Money;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.CapturePayment;
import storehouse.payment.OrderRegister;
import storehouse.payment.PaymentProposals;
import storehouse.payment.PaymentView;
import storehouse.payment.Payments;
import storehouse.payment.RefundPart;
import storehouse.payment.RefundPayment;
import storehouse.payment.VoidPayment;
import storehouse.payment.flow.Gateways;
import storehouse.payment.flow.HandAnswers;
import storehouse.payment.flow.PaymentBook;
import storehouse.payment.flow.PaymentFlow;
import storehouse.payment.flow.PaymentJanitor;
import storehouse.payment.flow.ShopMark;
import storehouse.payment.flow.StraySweep;
import storehouse.payment.flow.ToldAgain;
import storehouse.payment.flow.WebhookInbox;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.routing.Routes;
import storehouse.payment.stray.StraysAreSettled;
import storehouse.payment.web.WebhookTaker;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;
import storehouse.testing.TestStores;

/// A shop's payment store, and a gateway that tells it what happens.
final class Till implements AutoCloseable {

  private static final AtomicLong ORDERS = new AtomicLong(1_000);

  private final Stores stores = TestStores.fresh(StoreName.PAYMENT);
  private final GatewayDesk desk;
  private final Clock clock;
  private final List<Gateway> neighbours;
  private final Node first;
  private final ShopDoor door;
  private final ToldAgain toldAgain;
  private final Map<Long, OrderRegister.Entry> register = new ConcurrentHashMap<>();

  Till(GatewayDesk desk) throws IOException {
    this(desk, List.of());
  }

  /// A shop that goes by the gateway's clock.
  Till(GatewayDesk desk, Clock clock) throws IOException {
    this(desk, List.of(), clock);
  }

  /// A shop that has other gateways beside this one, which do not tell it anything.
  Till(GatewayDesk desk, List<Gateway> neighbours) throws IOException {
    this(desk, neighbours, Clock.systemUTC());
  }

  private Till(GatewayDesk desk, List<Gateway> neighbours, Clock clock) throws IOException {
    this.clock = clock;
    this.desk = desk;
    this.neighbours = neighbours;
    this.first = node(gateway -> gateway);
    this.door =
        new ShopDoor(
            new WebhookTaker(List.of(desk.reader()), first.inbox(), first.disputes().inbox()));
    this.toldAgain = new ToldAgain(first.inbox());
    toldAgain.start();
    desk.tellShopAt(door.address());
  }

  /// One running server of the shop.
  record Node(Payments payments, PaymentJanitor janitor, WebhookInbox inbox, DisputeOffice disputes)
      implements AutoCloseable {

    Outcome authorise(AuthorisePayment order) {
      return payments.authorise(List.of(order)).getFirst().join();
    }

    Outcome capture(long orderId) {
      return payments.capture(List.of(new CapturePayment(orderId))).getFirst().join();
    }

    Outcome release(long orderId) {
      return payments.voidAuthorisation(List.of(new VoidPayment(orderId))).getFirst().join();
    }

    Outcome refund(long orderId) {
      return payments.refund(List.of(new RefundPayment(orderId))).getFirst().join();
    }

    CompletableFuture<Outcome> refundPart(long orderId, long refundId, long minorUnits) {
      return payments
          .refundParts(List.of(new RefundPart(orderId, refundId, Money.of(minorUnits, "EUR"))))
          .getFirst();
    }

    PaymentView view(long orderId) {
      return payments.ofOrder(orderId).orElseThrow();
    }

    @Override
    public void close() {
      janitor.close();
      disputes.close();
    }
  }

  /// The one that the gateway tells.
  Node node() {
    return first;
  }

  /// A server whose gateway is wrapped, such as by one that dies.
  Node node(UnaryOperator<Gateway> wrapper) {
    PaymentBook book = new PaymentBook(stores, new Outbox(clock, new Signal()), clock);
    List<Gateway> all = new ArrayList<>(neighbours);
    all.add(wrapper.apply(PlantedBug.in(desk.gateway())));
    Gateways gateways = new Gateways(all, new ShopMark(stores));
    PaymentFlow flow = new PaymentFlow(book, gateways);
    PaymentJanitor janitor = new PaymentJanitor(book, flow);
    janitor.start();
    PaymentProposals proposals =
        new PaymentProposals(
            stores, book, new HandAnswers(gateways), BigDecimal.valueOf(20), Clock.systemUTC());
    return new Node(
        new Payments(book, flow, gateways, new Routes("")),
        janitor,
        new WebhookInbox(stores, clock, janitor),
        DisputeOffice.open(stores, List.of(desk.disputeDesk().disputes()), proposals));
  }

  /// Looks into payments that nobody knows, of which so many in a week are given back.
  StraySweep strays(int most) {
    return strays(most, id -> Optional.ofNullable(register.get(id)));
  }

  StraySweep strays(int most, OrderRegister orders) {
    return new StraySweep(
        stores,
        new Gateways(List.of(desk.gateway())),
        new StraySweep.Rules(orders, new ShopMark(stores), most),
        clock);
  }

  /// From now on this order is known to the shop.
  void register(AuthorisePayment order, boolean cancelled) {
    register.put(order.orderId(), new OrderRegister.Entry(order.orderNumber(), cancelled));
  }

  /// What payments of this shop bear at its gateway.
  String mark() {
    return new ShopMark(stores).text();
  }

  /// What becomes of a note that the gateway might have sent.
  WebhookInbox.Reception inbox(WebhookNote note) {
    return first.inbox().take(desk.gateway().name(), note);
  }

  /// The stray payments that people have to look at.
  List<String> strayNames() {
    return new StraysAreSettled(stores, clock).subjects("", 10);
  }

  /// What they are told about these.
  List<String> findings(List<String> strays) {
    return new StraysAreSettled(stores, clock)
        .look(strays).stream().map(finding -> finding.what() + " " + finding.repair()).toList();
  }

  /// The same of all of them.
  List<String> findings() {
    return findings(strayNames());
  }

  AuthorisePayment order(String token) {
    long id = ORDERS.incrementAndGet();
    return new AuthorisePayment(
        id,
        "S-" + id,
        Money.of(3_490, "EUR"),
        desk.gateway().name(),
        token,
        "http://127.0.0.1:1/return");
  }

  /// The last outcome of the step, asked again as a saga does while the gateway takes its time.
  static Outcome settled(Supplier<Outcome> step) {
    List<Outcome> outcomes = new ArrayList<>(List.of(step.get()));
    Eventually.until(
        "the step is settled",
        () -> {
          if (isSettled(outcomes.getLast())) {
            return true;
          }
          outcomes.add(step.get());
          return isSettled(outcomes.getLast());
        });
    return outcomes.getLast();
  }

  private static boolean isSettled(Outcome outcome) {
    return outcome instanceof Outcome.Done || outcome instanceof Outcome.Refused;
  }

  /// Where the order's payment is at the gateway.
  GatewayReference reference(long orderId) {
    return stores
        .of(StoreName.PAYMENT)
        .read(
            tx -> {
              try (PreparedStatement select =
                  tx.connection()
                      .prepareStatement(
                          "select reference, handle from payment where order_id = ?")) {
                select.setLong(1, orderId);
                try (ResultSet row = select.executeQuery()) {
                  row.next();
                  return new GatewayReference(row.getString(1), row.getString(2));
                }
              }
            });
  }

  /// The names of the order's refunds with their amounts, in the order of their names.
  List<String> refunds(long orderId) {
    return stores
        .of(StoreName.PAYMENT)
        .read(
            tx -> {
              try (PreparedStatement select =
                  tx.connection()
                      .prepareStatement(
                          "select reference, amount from refund where order_id = ?"
                              + " order by reference")) {
                select.setLong(1, orderId);
                List<String> refunds = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                  while (row.next()) {
                    refunds.add(row.getString(1) + " " + row.getLong(2));
                  }
                }
                return refunds;
              }
            });
  }

  /// What was said to the gateway about the order's payment: where, and both bodies.
  List<String> exchanges(long orderId) {
    return stores
        .of(StoreName.PAYMENT)
        .read(
            tx -> {
              try (PreparedStatement select =
                  tx.connection()
                      .prepareStatement(
                          "select concat(path, ' ', request, ' ', response)"
                              + " from payment_exchange where order_id = ? order by id")) {
                select.setLong(1, orderId);
                List<String> exchanges = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                  while (row.next()) {
                    exchanges.add(String.valueOf(row.getString(1)));
                  }
                }
                return exchanges;
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
  public void close() throws Exception {
    toldAgain.close();
    first.close();
    door.close();
    desk.close();
    stores.close();
  }
}
