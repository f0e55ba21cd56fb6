package storehouse.order.crash;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import storehouse.order.Basket;
import storehouse.order.crash.Experiment.Watched;
import storehouse.testing.Eventually;

/// The houses of one run, one after another; at its end none is left.
final class Street implements AutoCloseable {

  private final Experiment experiment;
  private final List<Watched> sleepers = new ArrayList<>();
  private final Deque<Watched> standing = new ArrayDeque<>();
  private int size;

  Street(Experiment experiment) {
    this.experiment = experiment;
  }

  /// How many houses there have been.
  int size() {
    return size;
  }

  Watched build() {
    return build(Workers.IMMORTAL);
  }

  Watched build(Workers workers) {
    Watched next = experiment.build(size++, workers);
    standing.push(next);
    return next;
  }

  /// The newest house is dead, with everything that it was about to do; another is built.
  Watched burnDown() {
    tearDown();
    return build();
  }

  /// The newest house is dead, and its leases are over.
  void tearDown() {
    Watched dead = standing.pop();
    dead.watch().cut();
    dead.house().bury();
    dead.watch().close();
    experiment.premises().endLeases();
  }

  /// The newest house falls asleep; another is built.
  Watched fallAsleep() {
    Watched asleep = standing.getFirst();
    asleep.watch().sleep();
    sleepers.add(asleep);
    return build();
  }

  /// All houses take their time between reading and writing.
  void hesitate() {
    standing.forEach(watched -> watched.watch().hesitate());
  }

  /// Those who fell asleep go on with what they were doing. That they can carry an order of their
  /// own afterwards shows that they are through with it.
  void wakeSleepers(Basket basket) {
    for (Watched sleeper : sleepers) {
      sleeper.watch().wake();
      Eventually.until("the sleeper woke", () -> sleeper.watch().dreams() == 0);
      sleeper.house().awaitSettled(sleeper.house().order(basket).orderId());
    }
  }

  @Override
  public void close() {
    standing.forEach(watched -> watched.watch().wake());
    standing.forEach(Watched::close);
  }
}
