package storehouse.order.crash;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import storehouse.order.Basket;
import storehouse.order.OrderHouse;
import storehouse.order.OrderHouse.PlanChange;
import storehouse.order.Premises;
import storehouse.order.crash.Scenario.Fault;
import storehouse.order.crash.Scenario.Letter;
import storehouse.order.crash.Scenario.Letter.Arrival;
import storehouse.platform.persistence.StoreFailure;
import storehouse.platform.saga.LayeredPlan.Way;
import storehouse.testing.Eventually;

/// Runs groups of cells on one database and one gateway, a new house after each death, and says
/// what is wrong afterwards.
public final class Experiment implements AutoCloseable {

  /// Dying nodes complain a lot, and rightly.
  private static final List<Logger> COMPLAINTS =
      List.of(
          Logger.getLogger("storehouse.platform"),
          Logger.getLogger("storehouse.payment"),
          Logger.getLogger("com.zaxxer.hikari"),
          Logger.getLogger("org.flywaydb"));

  private static final int PLENTY = 1_000_000;

  /// As many orders that hang are told of.
  private static final int TOLD = 5;

  private static final AtomicInteger CARTS = new AtomicInteger();

  private final Premises premises = Premises.open();
  private final OrderRules rules = new OrderRules(premises);
  private final Outside outside;
  private final Set<Long> spentKeys = ConcurrentHashMap.newKeySet();
  private final Set<String> hasty = ConcurrentHashMap.newKeySet();
  private final PlanChange plan;
  private final List<Way> ways;

  public Experiment() throws IOException {
    this(PlanChange.NONE);
  }

  public Experiment(PlanChange plan) throws IOException {
    this.plan = plan;
    this.outside = new Outside(premises);
    COMPLAINTS.forEach(logger -> logger.setLevel(Level.OFF));
    try (Watch watch = new Watch(0, Workers.IMMORTAL);
        OrderHouse house = OrderHouse.build(premises, watch.wiring(outside, plan))) {
      house.stock("goods-BER", "BER", PLENTY);
      house.stock("goods-HAM", "HAM", PLENTY);
      house.closeWarehouse("HAM");
      ways = house.ways();
    }
  }

  Premises premises() {
    return premises;
  }

  /// Everything that the order's saga may call.
  public List<Way> ways() {
    return ways;
  }

  /// A house with the eyes on it.
  record Watched(OrderHouse house, Watch watch) {

    void close() {
      house.close();
      watch.close();
    }
  }

  Watched build(int number, Workers workers) {
    Watch watch = new Watch(number, workers);
    OrderHouse house = OrderHouse.build(premises, watch.wiring(outside, plan));
    watch.movedIn(house);
    return new Watched(house, watch);
  }

  /// What came of a group.
  ///
  /// @param passed the boundaries that each cell's order passed in the last house
  /// @param escaped cells of which a node did not die where it was meant to: the order took another
  ///   way this time
  public record Report(
      Map<Cell, List<Boundary>> passed, List<Cell> escaped, List<String> findings) {}

  /// Runs the cells side by side. Each is another order, also when cells are equal.
  public Report run(List<Cell> cells) {
    int deaths = cells.stream().mapToInt(cell -> cell.deaths().size()).max().orElse(0);
    boolean naps = cells.stream().anyMatch(cell -> cell.nap() != null);
    Map<Long, Integer> mishaps = new HashMap<>();
    try (Street street = new Street(this)) {
      Watched current = street.build();
      Map<Long, Cell> orders = accepted(current.house(), cells);
      while (true) {
        lead(current, orders);
        Watch watch = current.watch();
        orders
            .keySet()
            .forEach(
                id ->
                    mishaps.merge(id, watch.isDead(id) || watch.wasCut(id) ? 1 : 0, Integer::sum));
        if (street.size() > Math.max(deaths, naps ? 1 : 0)) {
          break;
        }
        current = naps ? street.fallAsleep() : street.burnDown();
        premises.endLeases();
      }
      street.wakeSleepers(basket(Cell.alive(Scenarios.PAID)));
      lastThings(current, orders);
      List<Cell> escaped =
          orders.entrySet().stream()
              .filter(each -> mishaps.getOrDefault(each.getKey(), 0) != each.getValue().mishaps())
              .map(Map.Entry::getValue)
              .toList();
      return new Report(passed(current, orders), escaped, findings(orders));
    }
  }

  /// A house carries the orders as far as it lives for them.
  void lead(Watched watched, Map<Long, Cell> orders) {
    orders.forEach(watched.watch()::bind);
    watched.house().start();
    outside.post().tellAgain(watched.watch()::tell);
    awaitStill(watched, orders);
    orders.keySet().forEach(order -> noteHaste(watched.watch(), order));
  }

  /// What a step did may be there until its undo says otherwise, and the undo of an earlier step
  /// counts on that: it comes after.
  private void noteHaste(Watch watch, long order) {
    Life life = watch.life(order);
    for (String step : life == null ? Set.<String>of() : life.leftUndone()) {
      hasty.add("order " + order + " is undone further before " + step + " is undone");
    }
  }

  /// When the orders have ended, what is late arrives at the gateway, and the gateway's webhooks at
  /// the house.
  void lastThings(Watched watched, Map<Long, Cell> orders) {
    outside.arrive();
    for (Map.Entry<Long, Cell> order : orders.entrySet()) {
      Letter letter = order.getValue().scenario().letter();
      if (letter != null) {
        boolean again = letter.arrival() == Arrival.TWICE;
        outside.post().tell(order.getKey(), null, again, watched.watch()::tell);
      }
    }
    awaitQuiet();
  }

  Map<Long, Cell> accepted(OrderHouse house, List<Cell> cells) {
    Map<Long, Cell> orders = new HashMap<>();
    for (Cell cell : cells) {
      long order = house.order(basket(cell)).orderId();
      orders.put(order, cell);
      planFaults(order, cell.scenario());
      if (cell.scenario().letter() != null) {
        outside.post().keep(order);
      }
    }
    return orders;
  }

  /// What is wrong once nothing is under way any more.
  List<String> settledFindings() {
    Eventually.until("all sagas ended", () -> premises.activeSagas().isEmpty());
    awaitQuiet();
    return findings(Map.of());
  }

  private void awaitQuiet() {
    Eventually.until("all events arrived", rules::isQuiet);
  }

  static Basket basket(Cell cell) {
    return new Basket(
        "cart-" + CARTS.incrementAndGet(), cell.scenario().token(), cell.scenario().units());
  }

  private void planFaults(long order, Scenario scenario) {
    for (Fault fault : scenario.faults()) {
      if (fault.request().equals("create") && fault.kind().startsWith("unavailable")) {
        spentKeys.add(order);
      }
      if (!fault.kind().equals(Fault.TWICE)) {
        premises.planFault(fault.kind(), "order-" + order + "-" + fault.request());
      }
    }
  }

  /// Waits until each order is settled, or its node is dead or asleep.
  private void awaitStill(Watched watched, Map<Long, Cell> orders) {
    Set<Long> moving = new HashSet<>();
    Eventually.until(
        () -> "orders stand still: " + standing(moving, orders),
        () -> {
          Set<Long> active = premises.activeSagas();
          active.retainAll(orders.keySet());
          active.removeIf(id -> watched.watch().isDead(id) || watched.watch().isNapping(id));
          challenge(watched, orders, active);
          moving.retainAll(active);
          moving.addAll(active);
          return active.isEmpty();
        });
  }

  /// Where some of the orders stand that should have ended.
  private String standing(Set<Long> moving, Map<Long, Cell> orders) {
    return moving.size()
        + " do not, such as "
        + moving.stream()
            .limit(TOLD)
            .map(
                id ->
                    orders.get(id)
                        + " "
                        + premises.rows(
                            "orders",
                            "select id, state, step_key, attempts, owner, due_at, now(6) from"
                                + " saga_instance where id = "
                                + id)
                        + premises.rows(
                            "orders",
                            "select step_key, what, detail, epoch, at from saga_step_log where"
                                + " saga_id = "
                                + id
                                + " order by position"))
            .toList();
  }

  /// Shoppers pass, or fail, the challenges that wait for them.
  private void challenge(Watched watched, Map<Long, Cell> orders, Set<Long> active) {
    if (orders.values().stream().noneMatch(cell -> cell.scenario().token().equals("tok_3ds"))) {
      return;
    }
    for (List<String> row :
        premises.rows(
            "payment",
            "select order_id, action_url from payment where state = 'REQUIRES_ACTION'")) {
      long order = Long.parseLong(row.getFirst());
      Cell cell = orders.get(order);
      if (cell != null && active.contains(order)) {
        premises.finishChallenge(
            row.get(1), cell.scenario().name().contains("failed") ? "fail" : "complete");
        if (cell.scenario().letter() instanceof Letter(var request, var arrival)
            && request.equals(Letter.CHALLENGE)) {
          new Telling(outside.post(), watched.watch(), order).now(request, arrival);
        } else {
          comeBack(watched.house(), order);
        }
      }
    }
  }

  private static void comeBack(OrderHouse house, long order) {
    try {
      house.comeBack(order);
    } catch (NodeDied | CompletionException | StoreFailure died) {
      // The shopper sees an error page; the next house knows better.
    }
  }

  private static Map<Cell, List<Boundary>> passed(Watched last, Map<Long, Cell> orders) {
    Map<Cell, List<Boundary>> passed = new HashMap<>();
    orders.forEach(
        (order, cell) -> {
          Life life = last.watch().life(order);
          passed.put(cell, life == null ? List.of() : life.passed());
        });
    return passed;
  }

  List<String> findings(Map<Long, Cell> orders) {
    List<String> findings =
        new ArrayList<>(rules.findings(ways.stream().filter(Way::forward).count()));
    findings.addAll(hasty);
    severalPayments(findings);
    webhooks(findings);
    try {
      findings.addAll(premises.findings());
    } catch (SQLException | IOException failure) {
      throw new IllegalStateException(failure);
    }
    Map<String, Cell> names = new HashMap<>();
    for (List<String> row : premises.rows("orders", "select id, number, status from order_head")) {
      Cell cell = orders.get(Long.parseLong(row.getFirst()));
      if (cell != null) {
        names.put(row.getFirst(), cell);
        names.put(row.get(1), cell);
        if (!row.get(2).equals(cell.scenario().end().name())) {
          findings.add("order " + row.get(1) + " ends " + row.get(2));
        }
      }
    }
    return findings.stream().map(finding -> named(finding, names)).toList();
  }

  /// A repeat under the same key makes no second payment; only an error of the gateway spends a
  /// key.
  private void severalPayments(List<String> findings) {
    premises.gatewayRows().stream()
        .collect(Collectors.groupingBy(Premises.GatewayRow::order, Collectors.counting()))
        .forEach(
            (order, count) -> {
              if (count > 1 && !spentKeys.contains(Long.parseLong(order))) {
                findings.add("an order has one payment: " + order + " has " + count);
              }
            });
  }

  /// What we said to know we do know, and the gateway told nothing strange.
  private void webhooks(List<String> findings) {
    Map<String, String> known = new HashMap<>();
    premises
        .rows("payment", "select event_id, state from webhook")
        .forEach(row -> known.put(row.getFirst(), row.get(1)));
    for (String id : outside.post().ids(true)) {
      if (!"TAKEN".equals(known.get(id))) {
        findings.add("a webhook that was taken is on the books: " + id + " " + known.get(id));
      }
    }
    outside
        .post()
        .ids(false)
        .forEach(id -> findings.add("every webhook is taken in the end: " + id));
  }

  private static String named(String finding, Map<String, Cell> names) {
    for (String word : finding.split("[\\s\\[\\],()]+")) {
      Cell cell = names.get(word);
      if (cell != null) {
        return finding + " {" + cell + "}";
      }
    }
    return finding;
  }

  @Override
  public void close() throws IOException {
    outside.close();
    premises.close();
    COMPLAINTS.forEach(logger -> logger.setLevel(null));
  }
}
