package storehouse.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import storehouse.inventory.backorders.Waiting;
import storehouse.inventory.books.ReservationRows;
import storehouse.inventory.books.ReservationRows.Answer;
import storehouse.inventory.books.StockKey;
import storehouse.inventory.books.Sums;
import storehouse.inventory.sourcing.Sourcing;

/// What the orders of a batch get, decided one after the other on one picture of the stock. An
/// order may take what its cart holds; the hold ends with that. Where a SKU may be ordered before
/// it is there, an order gets what there is and waits for the rest.
final class ReservationPlan {

  private final Sourcing sourcing;
  private final Map<String, List<Allocation>> held;
  private final Map<String, Long> rooms;
  private final Map<Long, List<Allocation>> allocations = new LinkedHashMap<>();
  private final Map<Long, Answer> answers = new LinkedHashMap<>();
  private final Set<String> shortOf = new TreeSet<>();
  private final Map<String, List<Allocation>> spent = new LinkedHashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();

  /// `held` is what carts hold, by cart; `rooms` is how many units orders may wait for, by SKU.
  ReservationPlan(Sourcing sourcing, Map<String, List<Allocation>> held, Map<String, Long> rooms) {
    this.sourcing = sourcing;
    this.held = held;
    this.rooms = new HashMap<>(rooms);
  }

  /// An order that is in the batch twice is decided once.
  void decide(ReserveStock order) {
    if (answers.containsKey(order.orderId())) {
      return;
    }
    String cart = order.cart();
    List<Allocation> own =
        cart == null || spent.containsKey(cart) ? List.of() : held.getOrDefault(cart, List.of());
    own.forEach(sourcing::giveBack);
    Optional<List<Allocation>> allocated =
        sourcing.allocate(order.lines(), order.to()).or(() -> partly(order));
    if (allocated.isEmpty()) {
      shortOf.addAll(sourcing.shortOf(order.lines()));
      own.forEach(sourcing::keep);
      answers.put(order.orderId(), new Answer(ReservationRows.REFUSED, Reservations.OUT_OF_STOCK));
      return;
    }
    if (cart != null && !own.isEmpty()) {
      spent.put(cart, own);
    }
    allocations.put(order.orderId(), allocated.get());
    answers.put(order.orderId(), new Answer(ReservationRows.RESERVED, ""));
  }

  /// What there is for an order that may wait for the rest; empty when it may not.
  private Optional<List<Allocation>> partly(ReserveStock order) {
    SortedMap<String, Integer> wanted = new TreeMap<>();
    order.lines().forEach(line -> wanted.merge(line.sku(), line.quantity(), Math::addExact));
    List<ReserveStock.Line> there = new ArrayList<>();
    List<Waiting> toCome = new ArrayList<>();
    for (Map.Entry<String, Integer> line : wanted.entrySet()) {
      String sku = line.getKey();
      int now = (int) Math.min(line.getValue(), sourcing.left(sku));
      int later = line.getValue() - now;
      if (later > rooms.getOrDefault(sku, 0L)) {
        return Optional.empty();
      }
      if (now > 0) {
        there.add(new ReserveStock.Line(sku, now));
      }
      if (later > 0) {
        toCome.add(new Waiting(order.orderId(), sku, later, order.to()));
      }
    }
    toCome.forEach(part -> rooms.merge(part.sku(), (long) -part.units(), Long::sum));
    waiting.addAll(toCome);
    return sourcing.allocate(there, order.to());
  }

  /// Who waits for what.
  List<Waiting> waiting() {
    return waiting;
  }

  /// Units that are waited for, by SKU.
  SortedMap<String, Long> waitedFor() {
    return Waiting.bySku(waiting);
  }

  Map<Long, List<Allocation>> allocations() {
    return allocations;
  }

  Map<Long, Answer> answers() {
    return answers;
  }

  boolean refusesSomebody() {
    return allocations.size() < answers.size();
  }

  Collection<String> cartsThatHoldNoMore() {
    return spent.keySet();
  }

  /// What is reserved beyond what the carts held.
  SortedMap<StockKey, Long> taken() {
    return Sums.more(allocations.values(), spent.values());
  }

  /// What carts held and their orders do not take.
  SortedMap<StockKey, Long> freed() {
    return Sums.more(spent.values(), allocations.values());
  }

  /// SKUs of which carts held more than their orders take.
  Collection<String> cameBack() {
    return freed().keySet().stream().map(StockKey::sku).distinct().toList();
  }

  /// SKUs of which somebody did not get enough.
  Collection<String> shortOf() {
    return shortOf;
  }

  /// SKUs of which the last unit went, or the last that may be waited for.
  Set<String> lastTaken() {
    Set<String> skus =
        allocations.values().stream()
            .flatMap(List::stream)
            .map(Allocation::sku)
            .filter(sku -> sourcing.left(sku) == 0)
            .collect(Collectors.toCollection(TreeSet::new));
    waitedFor().keySet().stream()
        .filter(sku -> rooms.getOrDefault(sku, 0L) == 0)
        .forEach(skus::add);
    return skus;
  }
}
