package storehouse.inventory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import storehouse.inventory.books.ReservationRows;
import storehouse.inventory.books.ReservationRows.Answer;
import storehouse.inventory.books.StockKey;
import storehouse.inventory.books.Sums;
import storehouse.inventory.sourcing.Sourcing;

/// What the orders of a batch get, decided one after the other on one picture of the stock. An
/// order may take what its cart holds; the hold ends with that.
final class ReservationPlan {

  private final Sourcing sourcing;
  private final Map<String, List<Allocation>> held;
  private final Map<Long, List<Allocation>> allocations = new LinkedHashMap<>();
  private final Map<Long, Answer> answers = new LinkedHashMap<>();
  private final Set<String> shortOf = new TreeSet<>();
  private final Map<String, List<Allocation>> spent = new LinkedHashMap<>();

  /// `held` is what carts hold, by cart.
  ReservationPlan(Sourcing sourcing, Map<String, List<Allocation>> held) {
    this.sourcing = sourcing;
    this.held = held;
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
    Optional<List<Allocation>> allocated = sourcing.allocate(order.lines(), order.to());
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

  /// SKUs of which the last unit went, or some came back.
  Collection<String> changed() {
    Set<String> skus = lastTaken();
    freed().keySet().forEach(key -> skus.add(key.sku()));
    return skus;
  }

  /// SKUs of which the last unit went, or of which somebody did not get enough.
  Collection<String> ranOut() {
    Set<String> skus = lastTaken();
    skus.addAll(shortOf);
    return skus;
  }

  private Set<String> lastTaken() {
    return allocations.values().stream()
        .flatMap(List::stream)
        .map(Allocation::sku)
        .filter(sku -> sourcing.left(sku) == 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
