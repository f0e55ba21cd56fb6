package storehouse.order.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.cart.CartLifetime;
import storehouse.cart.CartView;
import storehouse.cart.Carts;
import storehouse.cart.ExpiredCarts;
import storehouse.cart.OrderedCarts;
import storehouse.fulfilment.shipments.Queue;
import storehouse.inventory.CartHolds;
import storehouse.inventory.books.StockBook;
import storehouse.inventory.holds.HoldTimes;
import storehouse.inventory.sourcing.Sites;
import storehouse.launcher.bench.history.PastOrders;
import storehouse.launcher.database.StoreAddress;
import storehouse.model.Money;
import storehouse.model.backoffice.ShipmentState;
import storehouse.notification.MailQueue;
import storehouse.notification.SentMails;
import storehouse.order.Basket;
import storehouse.order.CancelOrder;
import storehouse.order.OldRequests;
import storehouse.order.OldSagas;
import storehouse.order.OrderHouse;
import storehouse.order.OrderHouse.Receipt;
import storehouse.order.OrderHouse.Wiring;
import storehouse.order.Premises;
import storehouse.order.audit.BooksAudit;
import storehouse.order.audit.OrderBooks;
import storehouse.order.audit.SagasMove;
import storehouse.order.events.OrderConfirmed;
import storehouse.payment.PaymentFiles;
import storehouse.payment.PaymentQuery;
import storehouse.payment.PaymentStanding;
import storehouse.payment.flow.Gateways;
import storehouse.payment.flow.OldExchanges;
import storehouse.payment.flow.OldUnfitFacts;
import storehouse.payment.flow.PaymentBook;
import storehouse.payment.flow.ShopMark;
import storehouse.payment.flow.StraySweep;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.stray.OldStrays;
import storehouse.payment.stray.StraysAreSettled;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.events.Consumer;
import storehouse.platform.events.Delivery;
import storehouse.platform.events.EventsArrive;
import storehouse.platform.events.Inboxes;
import storehouse.platform.events.OldEvents;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.saga.SagaQuery;
import storehouse.pricing.Pricing;
import storehouse.pricing.QuoteCommand;
import storehouse.pricing.QuoteLine;
import storehouse.testing.sql.SqlTap;

/// Lets orders pass through a shop that is full of them, listens to every statement, and reads what
/// the database does for each: a statement is covered by being said.
@Tag("database")
class OrderPathPlansTest {

  private static final int ORDERS = 20_000;
  private static final int MANY = 90;
  private static final Currency EUR = Currency.getInstance("EUR");

  private static final SpokenStatements SPOKEN = new SpokenStatements();
  private static Premises premises;
  private static String tap;

  @BeforeAll
  static void fillAndListen() throws Exception {
    premises = Premises.open();
    tap = SqlTap.listen(SPOKEN::listen);
    try (OrderHouse house = house();
        Stores shoppers = shoppers(url -> url)) {
      for (String token : List.of("tok_ok", "tok_ok", "tok_ok", "tok_ok", "tok_declined")) {
        house.awaitSettled(order(house, shoppers, token).orderId());
      }
      storehouse.launcher.database.Stores filled =
          new storehouse.launcher.database.Stores(new TreeMap<>(premises.addresses().addresses()));
      filled.addresses().keySet().removeAll(Set.of("recommendation", "search", "catalog"));
      new PastOrders(filled, ORDERS).write(_ -> {});
    }
    try (OrderHouse house = house();
        Stores shoppers = shoppers(url -> SqlTap.tapped(url, tap))) {
      liveThroughADay(house, shoppers);
    }
  }

  @AfterAll
  static void close() throws Exception {
    SqlTap.forget(tap);
    premises.close();
  }

  private static OrderHouse house() {
    OrderHouse house =
        OrderHouse.build(premises, Wiring.PLAIN.withUrl(url -> SqlTap.tapped(url, tap)));
    house.stock("mug", "BER", 100);
    house.start();
    return house;
  }

  private static Stores shoppers(UnaryOperator<String> url) {
    return premises.stores(url, Set.of(StoreName.CUSTOMER, StoreName.PRICING, StoreName.INVENTORY));
  }

  private static Carts carts(Stores shoppers, Pricing pricing) {
    Clock clock = Clock.systemUTC();
    StockBook book = new StockBook(new Outbox(clock, new Signal()), clock);
    CartHolds holds =
        new CartHolds(shoppers, new Sites(shoppers, clock), book, new HoldTimes(0, 0));
    return new Carts(shoppers, pricing, holds, new CartLifetime(clock, 30));
  }

  private static Receipt order(OrderHouse house, Stores shoppers, String token) {
    Pricing pricing = new Pricing(shoppers, "DE");
    Carts carts = carts(shoppers, pricing);
    String cart = carts.create(EUR, Locale.ENGLISH).id();
    carts.close();
    pricing.close();
    return house.order(new Basket(cart, token, Map.of("mug", 1)));
  }

  private static void liveThroughADay(OrderHouse house, Stores shoppers) throws Exception {
    visitTheCart(shoppers);
    Receipt paid = order(house, shoppers, "tok_ok");
    Receipt shipped = order(house, shoppers, "tok_ok");
    Receipt cancelled = order(house, shoppers, "tok_ok");
    List<Receipt> all = new ArrayList<>(List.of(paid, shipped, cancelled));
    for (String token : List.of("tok_declined", "tok_timeout_applied", "tok_capture_fails")) {
      all.add(order(house, shoppers, token));
    }
    all.add(house.order(new Basket("greedy", "tok_ok", Map.of("mug", 99_999))));
    house.order(new Basket("greedy", "tok_ok", Map.of("mug", 99_999)));
    all.forEach(order -> house.awaitSettled(order.orderId()));
    house.ship(shipped.orderId());
    house.cancel(CancelOrder.byShopper(cancelled.orderId()), Duration.ofSeconds(20));
    house.told(
        new WebhookNote(
            "evt_1",
            "payment_intent.succeeded",
            paid.orderId(),
            "pi_1",
            Money.of(990, "EUR"),
            WebhookNote.Claim.CAPTURED));
    ask(house, paid);
    react(shoppers, paid);
    SentMails.round(shoppers);
    sweep(shoppers);
  }

  private static void visitTheCart(Stores shoppers) {
    shoppers
        .of(StoreName.PRICING)
        .run(
            tx -> {
              try (var insert = tx.connection().createStatement()) {
                insert.executeUpdate("insert into price values ('mug', 'EUR', 990)");
              }
            });
    Pricing pricing = new Pricing(shoppers, "DE");
    Carts carts = carts(shoppers, pricing);
    CartView cart = carts.create(EUR, Locale.ENGLISH);
    carts.setQuantity(cart.id(), "mug", 2);
    carts.add(cart.id(), "mug", 1);
    carts.find(cart.id());
    pricing.quote(
        new QuoteCommand(List.of(new QuoteLine("mug", 3)), "DE", "standard", EUR, Locale.ENGLISH));
    pricing.countries(EUR);
    carts.remove(cart.id(), "mug");
    carts.close(cart.id());
    carts.close();
    pricing.close();
  }

  /// What the shopper, the desk and the operators look at.
  private static void ask(OrderHouse house, Receipt order) {
    house.orders().find(order.number());
    house.find(order.orderId());
    house.orders().ofShopper("1", 20);
    house.orders().briefs(List.of(order.orderId()));
    house.orders().isUnderWay("mug");
    house.orders().isBeingCarriedOut(order.orderId());
    for (String query : List.of("", "ada@example.test", order.number(), "mug")) {
      house.orders().search(query, 50);
    }
    house.saga(order.orderId());
    for (SagaQuery.Filter filter : SagaQuery.Filter.values()) {
      house.desk().list(new SagaQuery(filter, Duration.ofMinutes(1), 0, 50));
      house.desk().list(new SagaQuery(filter, Duration.ofMinutes(1), order.orderId(), 50));
    }
    house.desk().count(List.of(SagaQuery.Filter.NEEDS_PERSON, SagaQuery.Filter.PAUSED));
    Stores tapped =
        premises.stores(
            url -> SqlTap.tapped(url, tap),
            Set.of(StoreName.ORDERS, StoreName.FULFILMENT, StoreName.INVENTORY));
    Queue queue = new Queue(tapped);
    for (ShipmentState state : ShipmentState.values()) {
      queue.list(state, Optional.of("BER"));
      queue.count(state, Optional.empty());
    }
    Inboxes inboxes = new Inboxes(tapped, house.consumers(), Clock.systemUTC(), new Signal());
    inboxes.lag();
    inboxes.parked();
    tapped.close();
    askAboutPayments(order);
  }

  private static void askAboutPayments(Receipt order) {
    Stores tapped = premises.stores(url -> SqlTap.tapped(url, tap), Set.of(StoreName.PAYMENT));
    Clock clock = Clock.systemUTC();
    PaymentBook book = new PaymentBook(tapped, new Outbox(clock, new Signal()), clock);
    PaymentFiles files = new PaymentFiles(tapped, book, clock);
    for (Optional<String> gateway : List.of(Optional.<String>empty(), Optional.of("stripe"))) {
      files.list(payments(Optional.empty(), gateway, false));
      for (PaymentStanding standing : PaymentStanding.values()) {
        files.list(payments(Optional.of(standing), gateway, false));
      }
    }
    files.list(payments(Optional.empty(), Optional.empty(), true));
    files.overview();
    files.open(order.orderId());
    strays(tapped).round();
    new StraysAreSettled(tapped, clock).subjects("", 50);
    new OldStrays(tapped, clock).deleteSome();
    book.close();
    tapped.close();
  }

  private static StraySweep strays(Stores tapped) {
    StraySweep.Rules rules = new StraySweep.Rules(_ -> Optional.empty(), new ShopMark(tapped), 5);
    return new StraySweep(tapped, new Gateways(List.of()), rules, Clock.systemUTC());
  }

  private static PaymentQuery payments(
      Optional<PaymentStanding> standing, Optional<String> gateway, boolean proposed) {
    return new PaymentQuery(standing, gateway, proposed, Duration.ofMinutes(1), 0, 50);
  }

  /// What other contexts do when an order stands.
  private static void react(Stores shoppers, Receipt order) {
    OrderConfirmed confirmed =
        new OrderConfirmed(
            String.valueOf(order.orderId()),
            order.number(),
            List.of(new OrderConfirmed.Line("mug", 1)),
            "cart");
    List<Delivery> deliveries = List.of(new Delivery(1, confirmed.orderId(), confirmed));
    Clock clock = Clock.systemUTC();
    for (Consumer consumer : List.of(new OrderedCarts(clock), new MailQueue(clock))) {
      shoppers.of(StoreName.CUSTOMER).run(tx -> consumer.handle(tx, deliveries));
    }
  }

  private static void sweep(Stores shoppers) throws InterruptedException {
    Stores tapped = premises.stores(url -> SqlTap.tapped(url, tap));
    new OldEvents(tapped, Clock.systemUTC()).deleteSome();
    new OldRequests(tapped, Clock.systemUTC()).deleteSome();
    new OldSagas(tapped).deleteSome();
    new OldExchanges(tapped, Clock.systemUTC()).deleteSome();
    new OldUnfitFacts(tapped, Clock.systemUTC()).deleteSome();
    new ExpiredCarts(shoppers, Clock.systemUTC()).deleteSome();
    List<BooksRule> rules =
        List.of(new SagasMove(new OrderBooks(tapped)), new EventsArrive(tapped));
    assertThat(new BooksAudit(tapped, rules, Duration.ofHours(1), Duration.ZERO).round()).isTrue();
    tapped.close();
  }

  @Test
  void everyStatementOfTheOrderPathReadsByAnIndexHoweverManyOrdersThereAre() throws Exception {
    Map<String, List<String>> findings = new TreeMap<>();
    for (var sample : SPOKEN.samples().entrySet()) {
      SpokenStatements.Statement statement = sample.getKey();
      List<String> found = findings(statement.store(), sample.getValue());
      if (!found.isEmpty()) {
        findings.put(statement.store().key() + ": " + statement.form(), found);
      }
    }
    assertThat(findings).isEmpty();
    assertThat(SPOKEN.samples()).hasSizeGreaterThan(MANY);
  }

  @Test
  void sendingMailsIsHeardToo() {
    assertThat(SPOKEN.forms())
        .anyMatch(form -> form.startsWith("update notification_mail set state = ?, sent_at"))
        .anyMatch(form -> form.contains("notification_due"));
  }

  @Test
  void anExceptionThatIsNotNeededIsTakenOut() {
    assertThat(PlanReader.BOUNDED.keySet())
        .allSatisfy(
            table -> assertThat(SPOKEN.forms()).anyMatch(form -> form.contains("from " + table)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from order_head where cancel_reason = 'x'",
        "select id from order_head order by total desc limit 10",
        "update order_head set tax = 0 where email like '%@example.test' and tax < 0",
        "delete from saga_step_log where detail = 'x'",
        "select id from order_head where number = 'x' or access_token = 'y'",
        "select * from saga_instance where state = 'COMPLETED' order by updated_at desc limit 10"
      })
  void aStatementWithoutAnIndexIsFound(String sql) throws Exception {
    assertThat(findings(StoreName.ORDERS, sql)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from order_head where number = 'x'",
        "select * from order_head order by placed_at desc limit 10",
        "select * from order_line where order_id in (1, 2, 3)"
      })
  void aStatementWithOneIsNot(String sql) throws Exception {
    assertThat(findings(StoreName.ORDERS, sql)).isEmpty();
  }

  @Test
  void theSameWordsWithOtherValuesAreOneStatement() {
    assertThat(SpokenStatements.form("select a from t where b in (1, 2) and c = 'it''s; \\' '"))
        .isEqualTo(SpokenStatements.form("select a from t where b in (7) and c = ''"));
  }

  private static List<String> findings(StoreName store, String sql) throws SQLException {
    StoreAddress address = premises.addresses().store(store.key());
    try (Connection connection = address.connect()) {
      return new PlanReader(connection).findings(sql);
    }
  }
}
