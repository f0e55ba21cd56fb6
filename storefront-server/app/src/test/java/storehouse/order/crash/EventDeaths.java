package storehouse.order.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import storehouse.order.CancelOrder;
import storehouse.order.Premises.BusyConsumers;
import storehouse.order.crash.Experiment.Watched;
import storehouse.testing.Eventually;

/// Relays and inboxes die at their first commits, before, during and after them, house after house,
/// or are cut off there and live on. What they left is delivered, once and in its order.
///
/// An inbox has something to do only when its consumer was busy, so consumers are kept busy while
/// things happen that it has to be told. When it is dead, more happens to the same orders.
final class EventDeaths {

  private static final String RELAYS = "relay-";
  private static final String INBOXES = "inbox-";
  private static final int DEEP = 2;

  private final Experiment experiment;
  private int deaths;

  EventDeaths(Experiment experiment) {
    this.experiment = experiment;
  }

  int deaths() {
    return deaths;
  }

  List<String> findings() {
    try (Street street = new Street(experiment)) {
      for (String worker : List.of(RELAYS, INBOXES)) {
        for (int nth = 1; nth <= DEEP; nth++) {
          for (Moment moment : Moment.values()) {
            dying(street, new Workers(worker, nth, moment), worker);
            if (nth == 1 && moment != Moment.AFTER) {
              dying(street, Workers.cutOff(worker, nth, moment), worker);
            }
          }
        }
      }
      Watched last = street.build();
      last.house().start();
      return experiment.settledFindings();
    }
  }

  private void dying(Street street, Workers workers, String worker) {
    Watched house = street.build(workers);
    house.house().start();
    List<Long> orders = new ArrayList<>();
    for (Scenario scenario : List.of(Scenarios.PAID, Scenarios.WAREHOUSE_REFUSES)) {
      orders.add(happens(house, scenario, worker));
    }
    orders.forEach(house.house()::awaitSettled);
    Eventually.until(
        "two workers are struck",
        () -> {
          happens(house, Scenarios.PAID, worker);
          return workers.struck().size() >= 2;
        });
    house.house().cancel(CancelOrder.byShopper(orders.getFirst()), Duration.ofSeconds(20));
    deaths += workers.struck().size();
    street.tearDown();
  }

  /// An order comes in, and goods; their events wait when it is the inboxes' turn to die.
  private long happens(Watched house, Scenario scenario, String worker) {
    if (worker.equals(RELAYS)) {
      return comesIn(house, scenario);
    }
    long order;
    try (BusyConsumers _ = experiment.premises().busyConsumers()) {
      order = comesIn(house, scenario);
      Eventually.until(
          "events wait for two consumers", () -> experiment.premises().waiting().size() >= 2);
    }
    Eventually.until("whoever lives hands them over", () -> onlyTheDeadHaveSome(house));
    return order;
  }

  private static long comesIn(Watched house, Scenario scenario) {
    long order = house.house().order(Experiment.basket(Cell.alive(scenario))).orderId();
    house.house().stock("goods-BER", "BER", 1);
    return order;
  }

  private boolean onlyTheDeadHaveSome(Watched house) {
    Set<String> struck = house.watch().workers().struck();
    return experiment.premises().waiting().keySet().stream()
        .allMatch(consumer -> struck.contains(INBOXES + consumer));
  }
}
