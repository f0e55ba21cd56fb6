package storehouse.payment.webhooks;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import storehouse.launcher.database.StoreAddress;
import storehouse.launcher.database.TestDatabase;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.CapturePayment;
import storehouse.payment.Payments;
import storehouse.payment.dispute.DisputeBook;
import storehouse.payment.dispute.DisputeInbox;
import storehouse.payment.dispute.DisputeJanitor;
import storehouse.payment.flow.Gateways;
import storehouse.payment.flow.PaymentBook;
import storehouse.payment.flow.PaymentFlow;
import storehouse.payment.flow.PaymentJanitor;
import storehouse.payment.flow.WebhookInbox;
import storehouse.payment.routing.Routes;
import storehouse.payment.web.WebhookTaker;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.StoreSettings;
import storehouse.platform.persistence.Stores;
import storehouse.platform.saga.Outcome;
import storehouse.platform.web.Problem;
import storehouse.testing.Eventually;
import storehouse.testing.sql.Conversation;
import storehouse.testing.sql.SqlTap;

/// The payments of a shop that has all the gateways, with a tap on its store.
final class Shop implements AutoCloseable {

  private static final int NO_CONTENT = 204;
  private static final int BROKEN = 500;

  private static final int MOST_SURPRISES = 20;

  private final Queue<RuntimeException> surprises = new ArrayBlockingQueue<>(MOST_SURPRISES);
  private final LongAdder statements = new LongAdder();
  private final String tap = SqlTap.listen(_ -> counting());
  private final Stores stores = open();
  private final PaymentJanitor janitor;
  private final Payments payments;
  private final WebhookTaker taker;

  Shop(List<Forger> gateways, Clock clock) {
    PaymentBook book = new PaymentBook(stores, new Outbox(clock, new Signal()), clock);
    Gateways ways = new Gateways(gateways.stream().map(Forger::gateway).toList());
    PaymentFlow flow = new PaymentFlow(book, ways);
    janitor = new PaymentJanitor(book, flow);
    payments = new Payments(book, flow, ways, new Routes(""));
    DisputeBook disputes = new DisputeBook(stores, new Outbox(clock, new Signal()), clock);
    taker =
        new WebhookTaker(
            gateways.stream().map(gateway -> gateway.reader(clock)).toList(),
            new WebhookInbox(stores, clock, janitor),
            new DisputeInbox(disputes, new DisputeJanitor(disputes, List.of())));
  }

  private Stores open() {
    StoreAddress address = TestDatabase.shared().freshStores().store(StoreName.PAYMENT.key());
    String url = SqlTap.tapped(address.url(), tap);
    return new Stores(
        Map.of(StoreName.PAYMENT, new StoreSettings(url, address.user(), address.password(), 8)));
  }

  private Conversation counting() {
    return new Conversation() {
      @Override
      public void before(String sql) {
        statements.increment();
      }

      @Override
      public void after(String sql) {}
    };
  }

  /// How many statements the store was told so far.
  long statements() {
    return statements.sum();
  }

  /// From now on payments that were told of are looked at.
  void startLooking() {
    janitor.start();
  }

  /// With good cards, and asked for again as sagas do while a gateway is busy.
  void authorise(List<AuthorisePayment> orders) {
    Eventually.until(
        "all are authorised",
        () ->
            payments.authorise(orders).stream()
                .map(CompletableFuture::join)
                .allMatch(Outcome.Done.class::isInstance));
  }

  /// On a gateway that tells the outcome later.
  void capture(long orderId) {
    Eventually.until(
        "the gateway has received the capture",
        () ->
            payments.capture(List.of(new CapturePayment(orderId))).getFirst().join()
                instanceof Outcome.Waiting);
  }

  /// The status of the answer. What nobody foresaw is kept for [#surprises].
  int take(Forgery.Sent sent) {
    try {
      taker.take(sent.gateway(), sent.letter().request());
      return NO_CONTENT;
    } catch (Problem refused) {
      return refused.status();
    } catch (RuntimeException unforeseen) {
      surprises.offer(unforeseen);
      return BROKEN;
    }
  }

  /// The first of them.
  List<RuntimeException> surprises() {
    return List.copyOf(surprises);
  }

  /// Rows of the store as texts, column by column, null as `null`.
  List<List<String>> rows(String sql) {
    return stores
        .of(StoreName.PAYMENT)
        .read(
            tx -> {
              try (PreparedStatement select = tx.connection().prepareStatement(sql);
                  ResultSet row = select.executeQuery()) {
                return texts(row);
              }
            });
  }

  private static List<List<String>> texts(ResultSet row) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    int columns = row.getMetaData().getColumnCount();
    while (row.next()) {
      List<String> values = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        values.add(String.valueOf(row.getString(i)));
      }
      rows.add(values);
    }
    return rows;
  }

  @Override
  public void close() {
    janitor.close();
    stores.close();
    SqlTap.forget(tap);
  }
}
