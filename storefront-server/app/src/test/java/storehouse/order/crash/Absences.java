package storehouse.order.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import storehouse.order.Basket;
import storehouse.order.OrderHouse.Receipt;
import storehouse.order.crash.Experiment.Watched;
import storehouse.order.crash.Outages.Planned;
import storehouse.platform.persistence.StoreFailure;
import storehouse.testing.Eventually;

/// A store is away for a while, in the middle of a crowd of orders.
final class Absences {

  private static final int CROWD = 3;
  private static final Duration LEASE = Duration.ofSeconds(5);

  private final Experiment experiment;

  Absences(Experiment experiment) {
    this.experiment = experiment;
  }

  /// Orders of every outcome are under way when the store goes; one shopper more orders while it is
  /// away, and asks until there is an answer. When the store stays away for longer than a lease, it
  /// does so for one node only, and another takes over meanwhile.
  List<String> findings(Planned outage) {
    try (Street street = new Street(experiment)) {
      Watched watched = street.build();
      List<Cell> cells =
          Collections.nCopies(CROWD, Scenarios.OUTCOMES).stream()
              .flatMap(List::stream)
              .map(Cell::alive)
              .toList();
      Map<Long, Cell> orders = experiment.accepted(watched.house(), cells);
      Outages outages = watched.watch().outages();
      outages.plan(outage);
      try (ExecutorService shopper = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<Receipt> late =
            shopper.submit(
                () -> {
                  Eventually.until("a store is away", outages::isAnyAway);
                  if (outage.length().compareTo(LEASE) > 0) {
                    takeOver(street.build(), orders);
                  }
                  return insisting(watched);
                });
        experiment.lead(watched, orders);
        watched.house().awaitSettled(late.get().orderId());
      }
      experiment.lastThings(watched, orders);
      List<String> findings = new ArrayList<>(experiment.findings(orders));
      if (outages.isPlanned()) {
        findings.add("nobody came there: " + outage);
      }
      return findings;
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void takeOver(Watched other, Map<Long, Cell> orders) {
    orders.forEach(other.watch()::bind);
    other.house().start();
  }

  private static Receipt insisting(Watched watched) {
    Basket basket = Experiment.basket(Cell.alive(Scenarios.PAID));
    CompletableFuture<Receipt> answer = new CompletableFuture<>();
    Eventually.until(
        "the shopper gets an answer",
        () -> {
          try {
            return answer.complete(watched.house().order(basket));
          } catch (StoreFailure away) {
            return false;
          }
        });
    return answer.join();
  }
}
