package storehouse.order.crash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import storehouse.order.Basket;
import storehouse.order.OrderHouse;
import storehouse.order.OrderHouse.Receipt;
import storehouse.order.OrderStatus;
import storehouse.order.crash.Experiment.Watched;
import storehouse.platform.persistence.StoreFailure;

/// Shoppers who want the same at the same time, at several nodes.
final class Races {

  private static final int BUYERS = 60;
  private static final int UNITS = 20;
  private static final AtomicInteger NAMES = new AtomicInteger();

  private final Experiment experiment;

  Races(Experiment experiment) {
    this.experiment = experiment;
  }

  private static String name(String what) {
    return what + "-" + NAMES.incrementAndGet();
  }

  /// Two nodes sell the last units of one SKU, which lie in two warehouses.
  List<String> lastUnits() {
    String sku = name("last");
    try (Street street = new Street(experiment)) {
      List<OrderHouse> houses = houses(street);
      street.hesitate();
      houses.getFirst().stock(sku, "BER", UNITS / 2);
      houses.getFirst().stock(sku, "LEI", UNITS / 2);
      List<Receipt> orders =
          atOnce(
              BUYERS,
              i -> houses.get(i % 2).order(new Basket(name("raced"), "tok_ok", Map.of(sku, 1))));
      orders.forEach(order -> houses.getFirst().awaitSettled(order.orderId()));
      long sold =
          orders.stream()
              .map(order -> houses.getFirst().find(order.orderId()).status())
              .filter(OrderStatus.CONFIRMED::equals)
              .count();
      List<String> findings = new ArrayList<>(experiment.settledFindings());
      if (sold != UNITS) {
        findings.add(sold + " of " + UNITS + " units were sold to " + BUYERS + " buyers");
      }
      return findings;
    }
  }

  /// One cart is bought at two nodes by clicks with one key and with many.
  List<String> oneCart() {
    List<String> findings = new ArrayList<>();
    try (Street street = new Street(experiment)) {
      List<OrderHouse> houses = houses(street);
      for (boolean sameKey : new boolean[] {true, false}) {
        for (int round = 0; round < 10; round++) {
          Basket basket = new Basket(name("raced"), "tok_ok", Map.of("goods-BER", 1));
          List<Receipt> answers =
              atOnce(
                  8,
                  i ->
                      houses
                          .get(i % 2)
                          .order(sameKey ? basket : basket.withKey(name("another key"))));
          answers.forEach(order -> houses.getFirst().awaitSettled(order.orderId()));
          Set<Long> different = new HashSet<>(answers.stream().map(Receipt::orderId).toList());
          if (different.size() != 1) {
            findings.add("one cart became " + different.size() + " orders");
          }
        }
      }
      findings.addAll(experiment.settledFindings());
    }
    return findings;
  }

  /// The node dies while it accepts, at the commit that takes numbers or at the one that writes the
  /// order; the shopper asks the next one again.
  List<String> acceptances() {
    List<String> findings = new ArrayList<>();
    for (Moment moment : Moment.values()) {
      for (int commit = 1; commit <= 2; commit++) {
        findings.addAll(acceptance(new Workers("batch-accept-orders", commit, moment), moment));
      }
    }
    return findings;
  }

  /// The node is cut off while it accepts, at the commit that takes numbers or at the one that
  /// writes the order, and lives on; the shopper asks it again.
  List<String> unheardAcceptances() {
    List<String> findings = new ArrayList<>();
    for (Moment moment : List.of(Moment.BEFORE, Moment.SENT, Moment.APPLIED)) {
      for (int commit = 1; commit <= 2; commit++) {
        findings.addAll(unheard(Workers.cutOff("batch-accept-orders", commit, moment)));
      }
    }
    return findings;
  }

  private List<String> unheard(Workers cutOff) {
    Basket basket = new Basket(name("raced"), "tok_ok", Map.of("goods-BER", 1));
    try (Street street = new Street(experiment)) {
      OrderHouse house = street.build(cutOff).house();
      house.start();
      orderAtTheDying(house, basket);
      Receipt again = house.order(basket);
      Receipt otherKey = house.order(basket.withKey(name("another key")));
      house.awaitSettled(again.orderId());
      List<String> findings = new ArrayList<>(experiment.settledFindings());
      if (again.orderId() != otherKey.orderId()) {
        findings.add("cut off, one cart became %s and %s".formatted(again, otherKey));
      }
      return findings;
    }
  }

  private List<String> acceptance(Workers dying, Moment moment) {
    List<String> findings = new ArrayList<>();
    Basket basket = new Basket(name("raced"), "tok_ok", Map.of("goods-BER", 1));
    try (Street street = new Street(experiment)) {
      Watched first = street.build(dying);
      orderAtTheDying(first.house(), basket);
      Watched second = street.burnDown();
      second.house().start();
      Receipt again = second.house().order(basket);
      Receipt otherKey = second.house().order(basket.withKey(name("another key")));
      if (again.orderId() != otherKey.orderId()) {
        findings.add(
            "after a death %s acceptance, one cart became %s and %s"
                .formatted(moment, again, otherKey));
      }
      second.house().awaitSettled(again.orderId());
      findings.addAll(experiment.settledFindings());
    }
    return findings;
  }

  /// A request whose order was cancelled meanwhile is answered with that order; the cart may be
  /// bought again by a new request.
  List<String> repeatAfterTheEnd() {
    Basket basket = new Basket(name("raced"), "tok_declined", Map.of("goods-BER", 1));
    try (Street street = new Street(experiment)) {
      OrderHouse house = houses(street).getFirst();
      Receipt first = house.order(basket);
      house.awaitSettled(first.orderId());
      Receipt again = house.order(basket);
      Receipt anew = house.order(basket.withKey(name("another key")));
      house.awaitSettled(anew.orderId());
      List<String> findings = new ArrayList<>(experiment.settledFindings());
      if (again.orderId() != first.orderId() || anew.orderId() == first.orderId()) {
        findings.add("the first, the repeated and the new order: " + first + again + anew);
      }
      return findings;
    }
  }

  private static void orderAtTheDying(OrderHouse house, Basket basket) {
    try {
      house.order(basket);
    } catch (NodeDied | StoreFailure died) {
      // The shopper got no answer.
    }
  }

  private List<OrderHouse> houses(Street street) {
    List<OrderHouse> houses = List.of(street.build().house(), street.build().house());
    houses.forEach(OrderHouse::start);
    return houses;
  }

  private interface Click {
    Receipt at(int number);
  }

  private static List<Receipt> atOnce(int clicks, Click click) {
    try (ExecutorService shoppers =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("shopper-", 0).factory())) {
      List<Future<Receipt>> answers =
          IntStream.range(0, clicks).mapToObj(i -> shoppers.submit(() -> click.at(i))).toList();
      List<Receipt> accepted = new ArrayList<>();
      for (Future<Receipt> answer : answers) {
        accepted.add(answer.get());
      }
      return accepted;
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
