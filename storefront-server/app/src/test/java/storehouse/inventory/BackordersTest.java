package storehouse.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.inventory.OrderPolicy.Backorder;
import storehouse.inventory.OrderPolicy.PreOrder;
import storehouse.inventory.counts.CountedStock;
import storehouse.inventory.counts.StockCounts;
import storehouse.inventory.transfers.DispatchTransfer;
import storehouse.inventory.transfers.ReceiveTransfer;
import storehouse.inventory.transfers.Transfer.Arrived;
import storehouse.inventory.transfers.Transfers;
import storehouse.model.shop.ToCome;
import storehouse.platform.saga.Outcome;

@Tag("database")
class BackordersTest {

  private static final Outcome REFUSED = Outcome.refused("stock.unavailable");
  private static final LocalDate RELEASE = LocalDate.parse("2026-03-05");

  private StockRoom room;

  @BeforeEach
  void open() {
    room = new StockRoom();
  }

  @AfterEach
  void close() {
    room.expectBooksAgree();
    expectWaitsAgree();
    room.close();
  }

  private void expectWaitsAgree() {
    assertThat(
            room.texts(
                "select concat(p.sku, ' ', p.waiting) from order_policy p where p.waiting <>"
                    + " (select coalesce(sum(b.units), 0) from backorder b where b.sku = p.sku)"))
        .isEmpty();
  }

  private void allow(String sku, OrderPolicy policy) {
    long version = room.backorders.find(sku).version();
    assertThat(room.backorders.set(new SetOrderPolicy(sku, policy, "demand", version, "stock")))
        .isInstanceOf(PolicyEdit.Edited.class);
  }

  private void allow(String sku, long limit) {
    allow(sku, new Backorder(limit, Optional.empty()));
  }

  private static ReserveStock order(String sku, int quantity) {
    return new ReserveStock(StockRoom.next(), List.of(new ReserveStock.Line(sku, quantity)), null);
  }

  private long ordered(String sku, int quantity) {
    ReserveStock order = order(sku, quantity);
    assertThat(room.reservations.reserve(List.of(order))).containsExactly(Outcome.DONE);
    return order.orderId();
  }

  private OrderStock stock(long order) {
    return room.reservations.stock(List.of(order)).getOrDefault(order, OrderStock.NOTHING);
  }

  private long waiting(String sku) {
    return room.backorders.find(sku).waiting();
  }

  private long available(String sku) {
    return room.inventory.availableForDisplay(List.of(sku)).getOrDefault(sku, -1L);
  }

  @Test
  void anOrderIsReservedWhatThereIsAndWaitsForTheRest() {
    room.receive("mug", "BER", 2);
    allow("mug", 5);

    long order = ordered("mug", 4);

    assertThat(stock(order))
        .isEqualTo(new OrderStock(List.of(new Allocation("mug", "BER", 2)), Map.of("mug", 2)));
    assertThat(waiting("mug")).isEqualTo(2);
    assertThat(room.reservations.units(List.of(order)).get(order)).isEqualTo(Map.of("mug", 4));

    room.receive("mug", "BER", 10);

    assertThat(stock(order))
        .isEqualTo(new OrderStock(List.of(new Allocation("mug", "BER", 4)), Map.of()));
    assertThat(waiting("mug")).isZero();
    assertThat(available("mug")).isEqualTo(8);
    assertThat(room.eventsOf("backorder", Long.toString(order))).hasSize(1);
  }

  @Test
  void nobodyWaitsBeyondTheLimitOrWhereNothingWasDecided() {
    allow("pot", 3);
    ReserveStock repeated = order("pot", 2);

    assertThat(
            room.reservations.reserve(
                List.of(repeated, order("pot", 2), order("pot", 1), order("lid", 1))))
        .containsExactly(Outcome.DONE, REFUSED, Outcome.DONE, REFUSED);
    assertThat(room.reservations.reserve(List.of(repeated))).containsExactly(Outcome.DONE);
    assertThat(waiting("pot")).isEqualTo(3);
    assertThat(room.reservations.shortOf(Map.of("pot", 1, "lid", 1)))
        .containsExactlyInAnyOrder("pot", "lid");
  }

  @Test
  void aTillThatSawTheLastUnitGoStillSellsWhatIsToCome() {
    room.receive("bowl", "BER", 1);
    allow("bowl", 5);

    ordered("bowl", 1);

    assertThat(room.reservations.shortOf(Map.of("bowl", 5))).isEmpty();
  }

  @Test
  void manyShoppersNeverWaitForMoreThanTheLimit() throws Exception {
    room.receive("hot", "BER", 20);
    room.receive("hot", "LEI", 20);
    allow("hot", 60);

    assertThat(atOnce(Stream.generate(() -> order("hot", 1)).limit(300).toList())).isEqualTo(100);

    assertThat(waiting("hot")).isEqualTo(60);
    assertThat(available("hot")).isZero();
  }

  private long atOnce(List<ReserveStock> orders) throws Exception {
    try (ExecutorService shoppers = Executors.newFixedThreadPool(16)) {
      List<Callable<Outcome>> attempts = new ArrayList<>();
      orders.forEach(
          order -> attempts.add(() -> room.reservations.reserve(List.of(order)).getFirst()));
      return shoppers.invokeAll(attempts).stream()
          .map(Future::resultNow)
          .filter(Outcome.DONE::equals)
          .count();
    }
  }

  @Test
  void nobodyWaitsWhileUnitsThatComeAtTheSameMomentAreFree() throws Exception {
    for (int round = 0; round < 15; round++) {
      String sku = "new-" + round;
      allow(sku, 100);
      try (ExecutorService people = Executors.newFixedThreadPool(8)) {
        List<Callable<Outcome>> deeds = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
          deeds.add(() -> room.reservations.reserve(List.of(order(sku, 2))).getFirst());
        }
        deeds.add(1, receipt(sku, "BER"));
        deeds.add(4, receipt(sku, "LEI"));
        assertThat(people.invokeAll(deeds).stream().map(Future::resultNow))
            .containsOnly(Outcome.DONE);
      }
      assertThat(waiting(sku)).as(sku).isEqualTo(6);
      assertThat(available(sku)).as(sku).isZero();
    }
  }

  private Callable<Outcome> receipt(String sku, String warehouse) {
    return () -> {
      room.receive(sku, warehouse, 3);
      return Outcome.DONE;
    };
  }

  @Test
  void whoWaitsLongestIsServedFirstAndMayGetAPart() {
    allow("jar", 10);
    long first = ordered("jar", 3);
    room.clock.pass(Duration.ofMinutes(1));
    long second = ordered("jar", 2);

    room.receive("jar", "BER", 4);

    assertThat(stock(first).waits()).isFalse();
    assertThat(stock(second).waiting()).isEqualTo(Map.of("jar", 1));
    assertThat(waiting("jar")).isEqualTo(1);
    assertThat(room.eventsOf("backorder", Long.toString(second))).isEmpty();
  }

  @Test
  void aCancellationGivesBackTheWaitAndLetsTheNextHaveWhatWasReserved() {
    room.receive("cup", "BER", 2);
    allow("cup", 3);
    long first = ordered("cup", 3);
    long second = ordered("cup", 2);

    room.reservations.release(List.of(first));
    room.reservations.release(List.of(first));

    assertThat(stock(second))
        .isEqualTo(new OrderStock(List.of(new Allocation("cup", "BER", 2)), Map.of()));
    assertThat(stock(first)).isEqualTo(OrderStock.NOTHING);
    assertThat(waiting("cup")).isZero();
    assertThat(ordered("cup", 3)).isPositive();
  }

  @Test
  void whateverBringsUnitsServesThoseWhoWait() {
    Map<String, Runnable> ways = new LinkedHashMap<>();
    ways.put("adjustment", () -> adjust("adjustment"));
    ways.put("quality", () -> release("quality"));
    ways.put("safety", () -> lowerSafetyStock("safety"));
    ways.put("transfer", () -> transfer("transfer"));
    ways.put("count", () -> count("count"));
    ways.put("hold", this::holdEnds);
    room.holds.hold(new HoldCart("c", 1, List.of(new ReserveStock.Line("hold", 1))));
    prepare();
    ways.forEach(
        (sku, way) -> {
          allow(sku, 5);
          long order = ordered(sku, 1);
          assertThat(stock(order).waits()).as(sku).isTrue();

          way.run();

          assertThat(stock(order).waits()).as(sku).isFalse();
          assertThat(waiting(sku)).as(sku).isZero();
        });
  }

  private void prepare() {
    room.receive("adjustment", "BER", 1);
    room.receive("quality", "BER", 1);
    edit("quality", StockState.SELLABLE, StockState.QUALITY_HOLD);
    room.receive("safety", "BER", 1);
    room.inventory.setSafetyStock(new SetSafetyStock("safety", "BER", 1, "few", 0, "stock"));
    room.receive("transfer", "LEI", 1);
    new Transfers(room.stores, room.book, room.clock)
        .dispatch(
            new DispatchTransfer(
                "T-1", "LEI", "BER", List.of(new DispatchTransfer.Line("transfer", 1, 0)), "lea"));
    room.receive("count", "BER", 1);
    ordered("adjustment", 1);
    ordered("count", 1);
    room.receive("hold", "BER", 1);
    room.holds.hold(new HoldCart("c", 2, List.of(new ReserveStock.Line("hold", 1))));
  }

  private void edit(String sku, StockState from, StockState to) {
    long version = room.level(sku).version();
    assertThat(room.inventory.edit(new EditStock(sku, "BER", from, to, 1, "look", version, "lea")))
        .isInstanceOf(StockEdit.Edited.class);
  }

  private void adjust(String sku) {
    edit(sku, StockState.OUTSIDE, StockState.SELLABLE);
  }

  private void release(String sku) {
    edit(sku, StockState.QUALITY_HOLD, StockState.SELLABLE);
  }

  private void lowerSafetyStock(String sku) {
    long version = room.level(sku).version();
    room.inventory.setSafetyStock(new SetSafetyStock(sku, "BER", 0, "more", version, "stock"));
  }

  private void transfer(String sku) {
    new Transfers(room.stores, room.book, room.clock)
        .receive(new ReceiveTransfer("T-1", List.of(new Arrived(sku, 1, 0)), "bo"));
  }

  private void count(String sku) {
    new StockCounts(room.stores, room.book)
        .count(List.of(new CountedStock(1, sku, "BER", 2)), "count", "bo");
  }

  private void holdEnds() {
    room.clock.pass(Duration.ofHours(2));
    room.held.giveBack();
  }

  @Test
  void nothingIsPromisedFromStockBeforeTheReleaseAndThenThoseWhoWaitComeFirst() {
    room.receive("game", "BER", 3);
    allow("game", new PreOrder(4, RELEASE));
    long first = ordered("game", 2);
    long second = ordered("game", 2);

    assertThat(stock(first)).isEqualTo(new OrderStock(List.of(), Map.of("game", 2)));
    assertThat(room.reserve("game", 1)).isEqualTo(REFUSED);
    assertThat(available("game")).isZero();
    assertThat(room.releases.releaseDue()).isZero();
    room.receive("game", "BER", 2);
    assertThat(stock(first).waits()).isTrue();

    room.clock.pass(Duration.ofDays(3));
    assertThat(room.releases.releaseDue()).isEqualTo(1);

    assertThat(stock(first).waits()).isFalse();
    assertThat(stock(second).waits()).isFalse();
    assertThat(available("game")).isEqualTo(1);
    assertThat(room.reserve("game", 2)).isEqualTo(REFUSED);
    assertThat(room.reserve("game", 1)).isEqualTo(Outcome.DONE);
    assertThat(room.releases.releaseDue()).isZero();
  }

  @Test
  void aWarehouseThatOpensServesThoseWhoWaitAtTheNextLook() {
    allow("rug", 5);
    room.texts("replace into site values ('BER', false, 0, 'DE', '10115') returning warehouse");
    room.receive("rug", "BER", 1);
    long order = ordered("rug", 1);
    assertThat(stock(order).waits()).isTrue();

    room.texts("replace into site values ('BER', true, 0, 'DE', '10115') returning warehouse");
    room.releases.serveAll();

    assertThat(stock(order).waits()).isFalse();
  }

  @Test
  void aShopperIsToldWhatIsToComeAndWhen() {
    LocalDate day = LocalDate.parse("2026-04-01");
    allow("vase", new Backorder(3, Optional.of(day)));
    allow("desk", 2);
    allow("book", new PreOrder(9, RELEASE));
    new Deliveries(room.stores, room.book)
        .expect(List.of(new ExpectDelivery("D-1", "desk", "BER", 5, day.plusDays(1), "lea")));
    room.receive("vase", "BER", 1);

    assertThat(room.inventory.promisedForDisplay(Map.of("vase", 2, "desk", 1, "book", 1, "x", 1)))
        .isEqualTo(
            Map.of(
                "vase", promise(1, new ToCome(ToCome.Kind.BACKORDER, 3, day)),
                "desk", promise(0, new ToCome(ToCome.Kind.BACKORDER, 2, day.plusDays(1))),
                "book", promise(0, new ToCome(ToCome.Kind.PRE_ORDER, 9, RELEASE)),
                "x", Availability.NOTHING));
    assertThat(room.holds.toComeOf("cart", Map.of("vase", 3, "desk", 9, "x", 1)))
        .isEqualTo(Map.of("vase", new ToCome(ToCome.Kind.BACKORDER, 2, day)));
    assertThat(room.holds.promisedTo("cart", Map.of("vase", 1)))
        .isEqualTo(Map.of("vase", new Availability(1, Optional.empty())));
  }

  private static Availability promise(long now, ToCome more) {
    return new Availability(now, Optional.of(more));
  }

  @Test
  void aDecisionFromAnOldLookLosesAndARepeatChangesNothing() {
    SetOrderPolicy wish =
        new SetOrderPolicy("tent", new Backorder(5, Optional.empty()), "summer", 0, "ada");
    room.backorders.set(wish);
    ordered("tent", 4);

    assertThat(room.backorders.set(wish)).isInstanceOf(PolicyEdit.Edited.class);
    assertThat(room.backorders.set(new SetOrderPolicy("tent", OrderPolicy.NONE, "", 0, "ben")))
        .isInstanceOf(PolicyEdit.Conflict.class);
    allow("tent", 2);
    assertThat(room.reserve("tent", 1)).isEqualTo(REFUSED);
    allow("tent", OrderPolicy.NONE);
    assertThat(waiting("tent")).isEqualTo(4);
    room.receive("tent", "BER", 4);

    assertThat(waiting("tent")).isZero();
    assertThat(room.texts("select concat(version, kind, unit_limit) from order_policy_change"))
        .containsExactly("1BACKORDER5", "2BACKORDER2", "3NONE0");
  }
}
