package storehouse.order.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import storehouse.order.Premises;

/// What must hold beside what the checker checks: nothing happens twice, nothing is forgotten.
final class OrderRules {

  private static final List<String> EVERY_STORE =
      List.of("orders", "inventory", "payment", "fulfilment");

  /// A rule and the query for what breaks it.
  private record Rule(String sentence, String sql) {}

  private static final List<Rule> EVENTS =
      List.of(
          new Rule(
              "every event is relayed",
              "select type, aggregateid from outbox where published_at is null"),
          new Rule(
              "every event is handled",
              "select consumer, type, aggregateid, state, error from inbox"),
          new Rule(
              "events are numbered without gaps",
              "select aggregatetype, aggregateid from outbox group by aggregatetype, aggregateid"
                  + " having count(*) <> max(seq) or min(seq) <> 1"));

  private static final List<Rule> ORDERS =
      List.of(
          new Rule(
              "who lost a saga writes nothing more",
              "select distinct a.saga_id from saga_step_log a join saga_step_log b on b.saga_id ="
                  + " a.saga_id and b.position > a.position and b.epoch < a.epoch"),
          new Rule(
              "a step ends once",
              "select saga_id, step_key, what from saga_step_log where what in ('DONE', 'UNDONE',"
                  + " 'REFUSED', 'DEADLINE') group by saga_id, step_key, what having count(*) > 1"),
          new Rule(
              "the timeline says everything once",
              "select order_id, type from order_timeline group by order_id, type"
                  + " having count(*) > 1"),
          new Rule(
              "the order's events say how it stands",
              "select o.id, o.status from order_head o where "
                  + events("OrderPlaced")
                  + " <> 1 or "
                  + events("OrderCancelled")
                  + " <> (o.status = 'CANCELLED') or "
                  + events("OrderConfirmed")
                  + " <> (select count(*) from order_timeline t where t.order_id = o.id"
                  + " and t.type = 'order.confirmed')"),
          new Rule(
              "a cancelled order has a reason and frees its cart",
              "select id from order_head where status = 'CANCELLED'"
                  + " and (coalesce(cancel_reason, '') = '' or live_cart is not null)"),
          new Rule(
              "a cart is bought once",
              "select cart_id from order_head where status <> 'CANCELLED'"
                  + " group by cart_id having count(*) > 1"));

  private static final Rule PAYMENTS =
      new Rule(
          "who is in doubt about money looks again",
          "select order_id, state from payment where unknown_since is not null and look_at is null");

  private final Premises premises;

  OrderRules(Premises premises) {
    this.premises = premises;
  }

  private static String events(String type) {
    return "(select count(*) from outbox e where e.aggregatetype = 'order' and e.aggregateid ="
        + " cast(o.id as char) and e.type = 'order."
        + type
        + ".v1')";
  }

  /// Events that are not yet where they belong.
  boolean isQuiet() {
    return EVERY_STORE.stream()
        .allMatch(
            store ->
                premises
                    .rows(
                        store,
                        "select (select count(*) from outbox where published_at is null)"
                            + " + (select count(*) from outbox_backlog)"
                            + " + (select count(*) from inbox where state = 'NEW')")
                    .getFirst()
                    .getFirst()
                    .equals("0"));
  }

  /// @param steps how many steps a saga takes to its end
  List<String> findings(long steps) {
    List<String> findings = new ArrayList<>();
    check("orders", everyStepIsLogged(steps), findings);
    for (String store : EVERY_STORE) {
      EVENTS.forEach(rule -> check(store, rule, findings));
    }
    ORDERS.forEach(rule -> check("orders", rule, findings));
    check("payment", PAYMENTS, findings);
    paymentsEqualTheGateway(findings);
    timelinesKnowEveryCapture(findings);
    nobodyIsConfirmedWithoutMoney(findings);
    parcelsEqualOrders(findings);
    binsEqualStock(findings);
    return findings;
  }

  private static Rule everyStepIsLogged(long steps) {
    return new Rule(
        "a saga writes down what its steps did",
        "select s.id from saga_instance s where s.state = 'COMPLETED' and (select count(*) from"
            + " saga_step_log l where l.saga_id = s.id and l.what = 'DONE') <> "
            + steps);
  }

  private void nobodyIsConfirmedWithoutMoney(List<String> findings) {
    Set<List<String>> confirmed =
        new HashSet<>(
            premises.rows(
                "orders", "select order_id from order_timeline where type = 'order.confirmed'"));
    premises
        .rows("payment", "select aggregateid from outbox where type = 'payment.PaymentCaptured.v1'")
        .forEach(confirmed::remove);
    confirmed.forEach(order -> findings.add("nobody is confirmed without money: " + order));
  }

  private void check(String store, Rule rule, List<String> findings) {
    premises
        .rows(store, rule.sql())
        .forEach(row -> findings.add(rule.sentence() + ": " + store + " " + row));
  }

  private void paymentsEqualTheGateway(List<String> findings) {
    Map<String, List<Premises.GatewayRow>> intents =
        premises.gatewayRows().stream().collect(Collectors.groupingBy(Premises.GatewayRow::order));
    premises
        .rows("payment", "select order_id, captured, refunded from payment")
        .forEach(
            row -> {
              List<Premises.GatewayRow> theirs = intents.getOrDefault(row.getFirst(), List.of());
              long captured = theirs.stream().mapToLong(Premises.GatewayRow::captured).sum();
              long refunded = theirs.stream().mapToLong(Premises.GatewayRow::refunded).sum();
              String known = captured + " taken, " + refunded + " given back";
              if (!known.equals(row.get(1) + " taken, " + row.get(2) + " given back")) {
                findings.add("our books of a payment equal the gateway's: " + row + ", " + known);
              }
            });
  }

  private void timelinesKnowEveryCapture(List<String> findings) {
    compare(
        "the order hears of every payment, in its order",
        premises.rows(
            "payment",
            "select aggregateid, lower(regexp_replace(type, 'payment.Payment|.v1', '')),"
                + " row_number() over (partition by aggregateid order by seq) from outbox where aggregatetype = 'payment'"
                + " and type <> 'payment.PaymentActionNeeded.v1'"),
        premises.rows(
            "orders",
            "select order_id, replace(type, 'payment.', ''),"
                + " row_number() over (partition by order_id order by position)"
                + " from order_timeline"
                + " where type like 'payment.%' and type <> 'payment.action-needed'"),
        findings);
  }

  private void parcelsEqualOrders(List<String> findings) {
    compare(
        "the warehouses have what stands, and nothing else",
        premises.rows(
            "orders",
            "select l.order_id, l.sku, sum(l.quantity) from order_line l join order_head o"
                + " on o.id = l.order_id where o.status in ('CONFIRMED', 'COMPLETED')"
                + " group by l.order_id, l.sku"),
        premises.rows(
            "fulfilment",
            "select s.order_id, l.sku, sum(l.quantity) from shipment s join shipment_line l"
                + " on l.shipment_id = s.id where s.state <> 'CANCELLED'"
                + " group by s.order_id, l.sku"),
        findings);
  }

  private void binsEqualStock(List<String> findings) {
    compare(
        "bins hold what is on hand",
        premises.rows("inventory", "select sku, warehouse, on_hand from stock"),
        premises.rows(
            "fulfilment", "select sku, warehouse, sum(on_hand) from bin_stock group by 1, 2"),
        findings);
  }

  private static void compare(
      String rule, List<List<String>> ours, List<List<String>> theirs, List<String> findings) {
    Map<List<String>, Integer> difference = new HashMap<>();
    ours.forEach(row -> difference.merge(row, 1, Integer::sum));
    theirs.forEach(row -> difference.merge(row, -1, Integer::sum));
    difference.values().removeIf(Set.of(0)::contains);
    new TreeMap<>(
            difference.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().toString(), Map.Entry::getValue)))
        .forEach(
            (row, count) ->
                findings.add(rule + ": " + row + (count > 0 ? " is only here" : " is only there")));
  }
}
