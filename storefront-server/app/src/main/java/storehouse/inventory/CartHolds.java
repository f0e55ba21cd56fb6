package storehouse.inventory;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import storehouse.inventory.backorders.Decided;
import storehouse.inventory.backorders.Promises;
import storehouse.inventory.books.StockBook;
import storehouse.inventory.books.StockKey;
import storehouse.inventory.books.StockRows;
import storehouse.inventory.books.Sums;
import storehouse.inventory.holds.HoldRows;
import storehouse.inventory.holds.HoldTimes;
import storehouse.inventory.sourcing.Sites;
import storehouse.inventory.sourcing.Sourcing;
import storehouse.model.shop.ToCome;
import storehouse.platform.batch.Batcher;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// Holds what is in carts for a while, where the shop is set up to
/// (`storehouse.cart.hold.minutes`). A hold is a kindness and no promise: it takes what is there,
/// and a cart whose time was up cannot hold again for a while.
@Singleton
public final class CartHolds {

  private static final int WAITING_READS = 10_000;

  private final Store store;
  private final Sites sites;
  private final StockBook book;
  private final HoldTimes times;
  private final Batcher<Question, Map<String, Long>> reads;
  private final Decided decided;

  @Inject
  public CartHolds(Stores stores, Sites sites, StockBook book, HoldTimes times) {
    this.store = stores.of(StoreName.INVENTORY);
    this.sites = sites;
    this.book = book;
    this.times = times;
    this.reads = new Batcher<>("read-available", WAITING_READS, this::readAll);
    this.decided = new Decided(store, book::now);
  }

  /// What this cart can be promised: what anybody can and what it holds, and what is to come where
  /// that is less than it wants.
  public Map<String, Availability> promisedTo(String cart, Map<String, Integer> wanted) {
    Map<String, Long> available =
        wanted.isEmpty() ? Map.of() : reads.settled(new Question(cart, wanted.keySet()));
    return Promises.shortOf(available, wanted).isEmpty()
        ? Promises.of(available)
        : store.read(tx -> Promises.of(tx.connection(), available, wanted, today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(book.now(), ZoneOffset.UTC);
  }

  /// What of the cart is still to come, by SKU. Stock is asked only for what is decided on as far
  /// as this node knows, so that others' quotes cost nothing.
  public Map<String, ToCome> toComeOf(String cart, Map<String, Integer> wanted) {
    Map<String, Integer> maybe = new HashMap<>(wanted);
    maybe.keySet().retainAll(decided.skus());
    Map<String, ToCome> toCome = new HashMap<>();
    promisedTo(cart, maybe)
        .forEach(
            (sku, promise) ->
                promise
                    .toComeOf(maybe.getOrDefault(sku, 0))
                    .ifPresent(more -> toCome.put(sku, more)));
    return toCome;
  }

  private record Question(String cart, Collection<String> skus) {}

  private List<Map<String, Long>> readAll(List<Question> questions) {
    return store.read(
        tx -> {
          Set<String> skus = new TreeSet<>();
          questions.forEach(question -> skus.addAll(question.skus()));
          Map<String, Long> available = new HashMap<>();
          StockRows.read(tx.connection(), skus, false)
              .values()
              .forEach(row -> available.merge(row.sku(), row.available(), Long::sum));
          Map<String, List<Allocation>> held =
              times.areOn()
                  ? HoldRows.of(
                      tx.connection(), questions.stream().map(Question::cart).distinct().toList())
                  : Map.of();
          return questions.stream().map(question -> answer(question, available, held)).toList();
        });
  }

  private static Map<String, Long> answer(
      Question question, Map<String, Long> available, Map<String, List<Allocation>> held) {
    Map<String, Long> units = new HashMap<>();
    question.skus().forEach(sku -> units.put(sku, available.getOrDefault(sku, 0L)));
    held.getOrDefault(question.cart(), List.of())
        .forEach(part -> units.computeIfPresent(part.sku(), (_, n) -> n + part.quantity()));
    return units;
  }

  @PreDestroy
  public void close() {
    reads.close();
  }

  /// Those of the SKUs that ran out of which this cart cannot get what it wants even so: others
  /// cannot have what it holds.
  public Set<String> shortOf(String cart, Map<String, Integer> wanted, Set<String> ranOut) {
    if (ranOut.isEmpty() || !times.areOn()) {
      return ranOut;
    }
    Map<String, Integer> gone = new HashMap<>(wanted);
    gone.keySet().retainAll(ranOut);
    Map<String, Availability> promised = promisedTo(cart, gone);
    return ranOut.stream()
        .filter(
            sku ->
                promised.getOrDefault(sku, Availability.NOTHING).orderable()
                    < wanted.getOrDefault(sku, 0))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The cart contains just this now: holds as much of it as there is, and gives back the rest.
  public void hold(HoldCart cart) {
    if (times.areOn()
        && !store.write(tx -> hold(tx, cart, false))
        && !store.write(tx -> hold(tx, cart, true))) {
      throw new IllegalStateException("Stock that is locked cannot be held for a cart");
    }
  }

  private boolean hold(Tx tx, HoldCart cart, boolean lock) throws SQLException {
    Instant now = book.now();
    HoldRows.Holder holder = HoldRows.lock(tx.connection(), cart.cart(), now);
    if (holder.version() >= cart.version()) {
      return true;
    }
    Instant until = times.until(now, holder.since());
    List<Allocation> held =
        HoldRows.of(tx.connection(), List.of(cart.cart())).getOrDefault(cart.cart(), List.of());
    SortedMap<String, Integer> wanted = until.isAfter(now) ? units(cart.lines()) : new TreeMap<>();
    TreeSet<String> skus = new TreeSet<>(wanted.keySet());
    held.forEach(part -> skus.add(part.sku()));
    Sourcing sourcing =
        Sourcing.over(StockRows.read(tx.connection(), skus, lock).values(), sites.all());
    held.forEach(sourcing::giveBack);
    List<Allocation> parts = asMuchAsThereIs(sourcing, wanted);
    Collection<List<Allocation>> before = List.of(held);
    Collection<List<Allocation>> after = List.of(parts);
    SortedMap<StockKey, Long> freed = Sums.more(before, after);
    SortedMap<StockKey, Long> taken = Sums.more(after, before);
    StockRows.lock(tx.connection(), freed, taken);
    if (!StockRows.release(tx.connection(), freed)) {
      throw new IllegalStateException("Less is reserved than the cart holds: " + freed.keySet());
    }
    if (!StockRows.reserve(tx.connection(), taken)) {
      tx.connection().rollback();
      return false;
    }
    HoldRows.replace(tx.connection(), cart, parts, until);
    book.free(tx, freed.keySet().stream().map(StockKey::sku).distinct().toList());
    skus.removeIf(sku -> sourcing.left(sku) > 0);
    book.tell(tx, skus);
    return true;
  }

  private static SortedMap<String, Integer> units(List<ReserveStock.Line> lines) {
    SortedMap<String, Integer> units = new TreeMap<>();
    lines.forEach(line -> units.merge(line.sku(), line.quantity(), Math::addExact));
    return units;
  }

  private static List<Allocation> asMuchAsThereIs(
      Sourcing sourcing, SortedMap<String, Integer> wanted) {
    List<Allocation> parts = new ArrayList<>();
    wanted.forEach(
        (sku, units) -> {
          int there = (int) Math.min(units, sourcing.left(sku));
          if (there > 0) {
            sourcing
                .allocate(List.of(new ReserveStock.Line(sku, there)), null)
                .ifPresent(parts::addAll);
          }
        });
    return parts;
  }
}
