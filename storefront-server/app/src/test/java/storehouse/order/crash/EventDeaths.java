package storehouse.order.crash;

import java.util.ArrayList;
import java.util.List;
import storehouse.order.Basket;
import storehouse.order.crash.Experiment.Watched;
import storehouse.testing.Eventually;

/// Relays and inboxes die at their first commits, before, during and after them, house after house,
/// or are cut off there and live on. What they left is delivered, once.
final class EventDeaths {

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
      for (String worker : List.of("relay-", "inbox-")) {
        for (int nth = 1; nth <= DEEP; nth++) {
          for (Moment moment : Moment.values()) {
            dying(street, new Workers(worker, nth, moment));
            if (nth == 1 && moment != Moment.AFTER) {
              dying(street, Workers.cutOff(worker, nth, moment));
            }
          }
        }
      }
      Watched last = street.build();
      last.house().start();
      return experiment.settledFindings();
    }
  }

  private void dying(Street street, Workers workers) {
    Watched house = street.build(workers);
    house.house().start();
    List<Long> orders = new ArrayList<>();
    for (Scenario scenario : List.of(Scenarios.PAID, Scenarios.WAREHOUSE_REFUSES)) {
      Basket basket = Experiment.basket(Cell.alive(scenario));
      orders.add(house.house().order(basket).orderId());
    }
    house.house().stock("goods-BER", "BER", 1);
    orders.forEach(house.house()::awaitSettled);
    Eventually.until("two workers are struck", () -> more(house, workers) >= 2);
    deaths += workers.struck().size();
    street.tearDown();
  }

  /// A worker dies at its nth commit that writes something, so there has to be something to write.
  private static int more(Watched house, Workers workers) {
    house.house().order(Experiment.basket(Cell.alive(Scenarios.PAID)));
    house.house().stock("goods-BER", "BER", 1);
    return workers.struck().size();
  }
}
