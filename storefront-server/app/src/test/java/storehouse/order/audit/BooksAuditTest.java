package storehouse.order.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import storehouse.inventory.audit.OnHandEqualsMovements;
import storehouse.inventory.audit.ReservedEqualsReservations;
import storehouse.inventory.audit.StockBooks;
import storehouse.inventory.audit.WaitsAreKept;
import storehouse.model.backoffice.BooksReport;
import storehouse.order.Basket;
import storehouse.order.OrderHouse;
import storehouse.order.Premises;
import storehouse.payment.stray.StraysAreSettled;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.events.EventsArrive;
import storehouse.testing.Eventually;

/// What is broken on purpose is found with a proposal, and forgotten once it is mended.
@Tag("database")
class BooksAuditTest {

  private static Premises premises;
  private static OrderHouse house;
  private static BooksAudit audit;
  private static AuditReport report;

  @BeforeAll
  static void open() throws IOException {
    premises = Premises.open();
    house = OrderHouse.build(premises, OrderHouse.Wiring.PLAIN);
    house.stock("mug", "BER", 50);
    house.start();
    order("confirmed", "tok_ok");
    order("declined", "tok_declined");
    long shipped = order("shipped", "tok_ok");
    house.ship(shipped);
    Eventually.until(
        "the goods are booked out",
        () ->
            premises.rows("inventory", "select 1 from reservation where state = 'SHIPPED'").size()
                == 1);
    OrderHouse.Parts parts = house.parts();
    SettledOrders settled =
        new SettledOrders(parts.stores(), Clock.systemUTC(), Duration.ofSeconds(-5));
    OrderBooks books = new OrderBooks(parts.stores());
    StockBooks stock = new StockBooks(parts.stores());
    List<BooksRule> rules =
        List.of(
            new StandingOrdersArePaidOnce(settled, parts.payments()),
            new StandingOrdersAreReservedOnce(settled, parts.reservations()),
            new UnitsAreInOneParcel(settled, parts.warehouse()),
            new OrdersAddUp(settled, books),
            new CartsAreBoughtOnce(settled, books),
            new SagasMove(books),
            new PaymentsHaveOrders(parts.payments(), parts.orders()),
            new StraysAreSettled(parts.stores(), Clock.systemUTC()),
            new OnHandEqualsMovements(stock),
            new ReservedEqualsReservations(stock),
            new WaitsAreKept(stock),
            new EventsArrive(parts.stores()));
    audit = new BooksAudit(parts.stores(), rules, Duration.ZERO, Duration.ZERO);
    report = new AuditReport(parts.stores(), audit);
  }

  @AfterAll
  static void close() throws IOException {
    house.close();
    premises.close();
  }

  private static long order(String cart, String token) {
    long order = house.order(new Basket(cart, token, Map.of("mug", 2))).orderId();
    house.awaitSettled(order);
    return order;
  }

  private static List<String> brokenRules() throws InterruptedException {
    assertThat(audit.round()).isTrue();
    BooksReport now = report.report();
    assertThat(now.rules()).allMatch(rule -> rule.failure() == null);
    return now.rules().stream()
        .filter(rule -> !rule.findings().isEmpty())
        .map(BooksReport.Rule::key)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          orders.paid-once     | payment    | update payment set refunded = refunded + 1 \
            where state = 'CAPTURED'         | update payment set refunded = 0 where state = 'CAPTURED'
          orders.reserved-once | inventory  | update reservation set quantity = 3, shipped = shipped + 1 \
            where state = 'LIVE' | update reservation set quantity = 2, shipped = 0 where state = 'LIVE'
          orders.one-parcel    | fulfilment | update shipment_line set quantity = 3 | \
            update shipment_line set quantity = 2
          orders.add-up        | orders     | update order_head set tax = -1 where status = 'CONFIRMED' | \
            update order_head set tax = 0
          orders.bought-once   | orders     | update order_head set live_cart = null \
            where status = 'CONFIRMED' | update order_head set live_cart = cart_id where status = 'CONFIRMED'
          payments.no-strays   | payment    | insert into payment_stray (gateway, reference, order_id, amount, \
            currency, seen_at) values ('stripe', 'pi_1', 1, 990, 'EUR', now(6) - interval 1 hour) | \
            update payment_stray set verdict = 'EMPTIED'
          stock.movements      | inventory  | update stock set on_hand = on_hand + 1 | \
            update stock set on_hand = on_hand - 1
          stock.reserved       | inventory  | update stock set reserved = reserved + 1 | \
            update stock set reserved = reserved - 1
          stock.waits          | inventory  | insert into order_policy values ('jar', 'BACKORDER', 5, null, \
            false, 1, 0, 1) | delete from order_policy
          events.arrive        | orders     | insert into inbox (consumer, event_id, aggregatetype, \
            aggregateid, seq, type, payload, state, attempts, due_at, received_at) values ('order', 1, \
            'payment', '1', 1, 'x', '{}', 'PARKED', 10, now(6), now(6)) | delete from inbox
          """)
  void whatIsBrokenIsFoundAndForgottenOnceItIsMended(
      String rule, String store, String breaking, String mending) throws InterruptedException {
    assertThat(brokenRules()).isEmpty();
    premises.meddle(store, breaking);

    assertThat(brokenRules()).contains(rule);
    assertThat(report.report().rules())
        .filteredOn(each -> each.key().equals(rule))
        .flatExtracting(BooksReport.Rule::findings)
        .allSatisfy(finding -> assertThat(finding.repair()).isNotBlank());

    premises.meddle(store, mending);
    assertThat(brokenRules()).isEmpty();
  }

  @Test
  void aPaymentWithoutAnOrderIsFound() throws InterruptedException {
    long paid =
        Long.parseLong(
            premises
                .rows("payment", "select max(order_id) from payment where state = 'CAPTURED'")
                .getFirst()
                .getFirst());
    String move = "update payment set order_id = %d where order_id = %d";
    premises.meddle("payment", move.formatted(paid + 1, paid));
    assertThat(brokenRules()).contains("payments.have-orders", "orders.paid-once");

    premises.meddle("payment", move.formatted(paid, paid + 1));
    assertThat(brokenRules()).isEmpty();
  }

  @Test
  void anOrderThatHangsIsFoundUnlessSomebodyHoldsIt() throws InterruptedException {
    long order =
        Long.parseLong(
            premises.rows("orders", "select max(id) from saga_instance").getFirst().getFirst());
    premises.meddle(
        "orders",
        "update saga_instance set active = 1, state = 'RUNNING', due_at = '2099-01-01', created_at"
            + " = '2026-01-01', updated_at = '2026-01-01' where id = "
            + order);
    assertThat(brokenRules()).contains("sagas.move");

    premises.meddle("orders", "update order_head set holds = 1 where id = " + order);
    assertThat(brokenRules()).doesNotContain("sagas.move");
    assertThat(report.report().onHold()).isEqualTo(1);

    String step = "update saga_instance set step_key = '%s' where id = " + order;
    premises.meddle("orders", step.formatted("capture payment"));
    assertThat(brokenRules()).contains("sagas.move");
    premises.meddle("orders", step.formatted("hand to warehouse"));
    assertThat(brokenRules()).doesNotContain("sagas.move");
    premises.meddle(
        "orders", "update saga_instance set state = 'COMPENSATING' where id = " + order);
    assertThat(brokenRules()).contains("sagas.move");

    premises.meddle("orders", "update order_head set holds = 0 where id = " + order);
    premises.meddle(
        "orders", "update saga_instance set active = 0, state = 'COMPLETED' where id = " + order);
    assertThat(brokenRules()).isEmpty();
  }

  @Test
  void aChangeThatHangsIsFoundThoughSomebodyHoldsTheOrderAsWell() throws InterruptedException {
    premises.meddle(
        "orders",
        "insert into order_edit (id, order_id, edit_key, number, state, hold_version, change_json,"
            + " requested_by, requested_at) select id, id, 'k', 1, 'OPEN', 1, '{}', 'ben', now(6)"
            + " from order_head where status = 'CONFIRMED' limit 1");
    String edited = " where id = (select max(id) from order_edit)";
    premises.meddle("orders", "update order_head set holds = 2" + edited);
    premises.meddle(
        "orders",
        "update saga_instance set active = 1, state = 'RUNNING', due_at = '2099-01-01', created_at"
            + " = '2026-01-01', updated_at = '2026-01-01'"
            + edited);
    assertThat(brokenRules()).contains("sagas.move");

    premises.meddle("orders", "update saga_instance set active = 0, state = 'COMPLETED'" + edited);
    premises.meddle("orders", "update order_head set holds = 0" + edited);
    premises.meddle("orders", "delete from order_edit");
    assertThat(brokenRules()).isEmpty();
  }

  @Test
  void oneNodeTakesTheTurn() throws InterruptedException {
    BooksAudit first =
        new BooksAudit(house.parts().stores(), List.of(), Duration.ofHours(1), Duration.ZERO);
    assertThat(first.round()).isTrue();
    assertThat(first.round()).isFalse();
    premises.meddle("orders", "update order_audit_turn set next_at = '2020-01-01'");
  }

  @Test
  void ordersAreLookedAtAWindowAtATime() {
    SettledOrders settled =
        new SettledOrders(house.parts().stores(), Clock.systemUTC(), Duration.ofSeconds(-5));
    List<String> first = settled.ids("", 2);
    assertThat(first).hasSize(2);
    assertThat(settled.ids(first.getLast(), 2)).hasSize(1).doesNotContainAnyElementsOf(first);
  }
}
