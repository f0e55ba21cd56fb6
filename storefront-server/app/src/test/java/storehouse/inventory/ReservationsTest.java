package storehouse.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.inventory.books.ReservationRows;
import storehouse.inventory.books.StockBook;
import storehouse.inventory.books.StockKey;
import storehouse.inventory.books.StockRows;
import storehouse.inventory.holds.HeldCarts;
import storehouse.inventory.holds.HoldTimes;
import storehouse.inventory.sourcing.Sites;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;
import storehouse.testing.TestStores;

@Tag("database")
class ReservationsTest {

  private static final AtomicLong ORDERS = new AtomicLong(1);
  private static Stores stores;
  private static Inventory inventory;
  private static Reservations reservations;

  @BeforeAll
  static void open() {
    stores = TestStores.fresh(StoreName.INVENTORY);
    Outbox outbox = new Outbox(Clock.systemUTC(), new Signal());
    StockBook book = new StockBook(outbox, Clock.systemUTC());
    inventory = new Inventory(stores, book);
    reservations =
        new Reservations(
            stores,
            new Sites(stores, Clock.systemUTC()),
            book,
            new HeldCarts(stores, book, new HoldTimes(0, 0)));
  }

  @AfterAll
  static void close() {
    stores.close();
  }

  private static void receive(String sku, String warehouse, long quantity) {
    inventory.receive(List.of(new ReceiveStock(sku, warehouse, quantity, "test", "tester")));
  }

  private static ReserveStock order(String sku, int quantity) {
    return new ReserveStock(
        ORDERS.getAndIncrement(), List.of(new ReserveStock.Line(sku, quantity)), null);
  }

  private static List<Allocation> reserved(ReserveStock order) {
    return reservations
        .stock(List.of(order.orderId()))
        .getOrDefault(order.orderId(), OrderStock.NOTHING)
        .reserved();
  }

  private static long available(String sku) {
    return inventory.availableForDisplay(List.of(sku)).getOrDefault(sku, -1L);
  }

  @Test
  void reservesWhatIsThereAndRefusesWhatIsNot() {
    receive("mug", "BER", 3);

    List<Outcome> outcomes =
        reservations.reserve(List.of(order("mug", 2), order("mug", 2), order("mug", 1)));

    assertThat(outcomes)
        .containsExactly(Outcome.DONE, Outcome.refused("stock.unavailable"), Outcome.DONE);
    assertThat(available("mug")).isZero();
  }

  @Test
  void whatRanOutIsKnownUntilUnitsComeBack() {
    receive("jug", "BER", 1);
    ReserveStock order = order("jug", 1);
    assertThat(reservations.shortOf(Map.of("jug", 1))).isEmpty();

    reservations.reserve(List.of(order));
    assertThat(reservations.shortOf(Map.of("jug", 1))).containsExactly("jug");

    reservations.release(List.of(order.orderId()));
    Eventually.until("it can be had again", () -> reservations.shortOf(Map.of("jug", 1)).isEmpty());
  }

  @Test
  void anOrderThatWantsTooManyLeavesTheFewToOthers() {
    receive("can", "BER", 3);

    reservations.reserve(List.of(order("can", 4)));

    Eventually.until("one can be had", () -> reservations.shortOf(Map.of("can", 1)).isEmpty());
    assertThat(reservations.shortOf(Map.of("can", 4))).containsExactly("can");
  }

  @Test
  void anOrderIsReservedWholeOrNotAtAll() {
    receive("pot", "BER", 1);
    ReserveStock order =
        new ReserveStock(
            ORDERS.getAndIncrement(),
            List.of(new ReserveStock.Line("pot", 1), new ReserveStock.Line("lid", 1)),
            null);

    assertThat(reservations.reserve(List.of(order)))
        .containsExactly(Outcome.refused("stock.unavailable"));
    assertThat(available("pot")).isEqualTo(1);
  }

  @Test
  void oneWarehouseThatHasEverythingIsPreferredToTwo() {
    receive("a", "BER", 1);
    receive("a", "LEI", 1);
    receive("b", "LEI", 1);
    ReserveStock order =
        new ReserveStock(
            ORDERS.getAndIncrement(),
            List.of(new ReserveStock.Line("a", 1), new ReserveStock.Line("b", 1)),
            null);

    assertThat(reservations.reserve(List.of(order))).containsExactly(Outcome.DONE);
    assertThat(reserved(order)).extracting(Allocation::warehouse).containsOnly("LEI");
  }

  @Test
  void anOrderIsSplitOverWarehousesWhenNoneHasEverything() {
    receive("split", "BER", 2);
    receive("split", "HAM", 3);
    ReserveStock order = order("split", 5);

    assertThat(reservations.reserve(List.of(order))).containsExactly(Outcome.DONE);
    assertThat(reserved(order))
        .containsExactlyInAnyOrder(
            new Allocation("split", "BER", 2), new Allocation("split", "HAM", 3));
  }

  @Test
  void aRepeatIsAnsweredFromTheRecord() {
    receive("repeat", "BER", 1);
    ReserveStock order = order("repeat", 1);

    reservations.reserve(List.of(order));

    assertThat(reservations.reserve(List.of(order, order)))
        .containsExactly(Outcome.DONE, Outcome.DONE);
    assertThat(available("repeat")).isZero();
    assertThat(inventory.levels("repeat").getFirst().reserved()).isEqualTo(1);
  }

  @Test
  void releaseGivesBackOnceHoweverOftenItComes() {
    receive("back", "BER", 2);
    ReserveStock order = order("back", 2);
    reservations.reserve(List.of(order));

    reservations.release(List.of(order.orderId()));
    reservations.release(List.of(order.orderId()));

    assertThat(available("back")).isEqualTo(2);
  }

  @Test
  void aReleaseWaitsForAParcelThatIsJustLeaving() {
    receive("leaving", "BER", 3);
    ReserveStock order = order("leaving", 2);
    reservations.reserve(List.of(order));
    Allocation part = new Allocation("leaving", "BER", 2);
    Store store = stores.of(StoreName.INVENTORY);
    CompletableFuture<List<Outcome>> release =
        store.write(
            tx -> {
              ReservationRows.ship(tx.connection(), order.orderId(), part);
              StockRows.issue(
                  tx.connection(),
                  new TreeMap<>(Map.of(new StockKey(part.sku(), part.warehouse()), 2L)));
              CompletableFuture<List<Outcome>> waiting =
                  CompletableFuture.supplyAsync(
                      () -> reservations.release(List.of(order.orderId())));
              Eventually.until("the release waits", () -> isReleasing(store));
              return waiting;
            });

    assertThat(release.join()).containsExactly(Outcome.DONE);
    assertThat(inventory.levels("leaving").getFirst())
        .extracting(StockView::onHand, StockView::reserved)
        .containsExactly(1L, 0L);
  }

  /// Whether a release has come to where it takes hold of rows that somebody else may hold.
  private static boolean isReleasing(Store store) {
    return store.read(
        tx -> {
          try (PreparedStatement select =
                  tx.connection()
                      .prepareStatement(
                          "select count(*) from information_schema.processlist where info like"
                              + " 'select order_id, sku%' or info like 'update stock%'");
              ResultSet row = select.executeQuery()) {
            return row.next() && row.getInt(1) > 0;
          }
        });
  }

  @Test
  void aReleaseThatComesFirstRefusesTheLateReserve() {
    receive("late", "BER", 1);
    ReserveStock order = order("late", 1);

    reservations.release(List.of(order.orderId()));

    assertThat(reservations.reserve(List.of(order)))
        .containsExactly(Outcome.refused("order.cancelled"));
    assertThat(available("late")).isEqualTo(1);
  }

  @Test
  void thirtyTwoShoppersNeverBuyMoreThanThereIs() throws Exception {
    receive("hot", "BER", 60);
    receive("hot", "LEI", 40);
    List<Callable<Outcome>> attempts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      attempts.add(() -> reservations.reserve(List.of(order("hot", 1))).getFirst());
    }
    long sold = 0;
    try (ExecutorService shoppers = Executors.newFixedThreadPool(32)) {
      for (var attempt : shoppers.invokeAll(attempts)) {
        sold += attempt.get() instanceof Outcome.Done ? 1 : 0;
      }
    }
    assertThat(sold).isEqualTo(100);
    assertThat(available("hot")).isZero();
    assertThat(inventory.levels("hot"))
        .allMatch(level -> level.reserved() == level.onHand() && level.available() == 0);
  }

  @Test
  void aReceiptCountsOnceAndOnHandEqualsItsMovements() {
    receive("counted", "BER", 5);
    receive("counted", "BER", 5);

    assertThat(inventory.levels("counted").getFirst().onHand()).isEqualTo(5);
    assertThat(inventory.movements("counted", 10))
        .extracting(MovementView::delta)
        .containsExactly(5L);
  }

  @Test
  void anEditFromAnOldVersionLosesAndAnEditBelowReservedIsRefused() {
    receive("edit", "BER", 5);
    reservations.reserve(List.of(order("edit", 3)));
    AdjustStock first = new AdjustStock("edit", "BER", -1, "broken", 0, "stock");

    assertThat(inventory.adjust(first)).isInstanceOf(StockEdit.Edited.class);
    assertThat(inventory.adjust(first)).isInstanceOf(StockEdit.Conflict.class);
    assertThat(inventory.adjust(new AdjustStock("edit", "BER", -2, "lost", 1, "stock")))
        .isInstanceOf(StockEdit.NotThatMany.class);
    assertThat(inventory.adjust(new AdjustStock("none", "BER", 1, "found", 0, "stock")))
        .isInstanceOf(StockEdit.UnknownStock.class);
    assertThat(Map.copyOf(inventory.availableForDisplay(List.of("edit"))))
        .containsEntry("edit", 1L);
  }
}
