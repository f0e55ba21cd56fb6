package storehouse.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.inventory.holds.OldHolders;
import storehouse.platform.saga.Outcome;

@Tag("database")
class CartHoldsTest {

  private static final Outcome SOLD_OUT = Outcome.refused("stock.unavailable");
  private static StockRoom room;

  @BeforeAll
  static void open() {
    room = new StockRoom();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @AfterEach
  void booksAgree() {
    room.expectBooksAgree();
    assertThat(
            room.texts(
                "select concat(s.sku, ' ', s.reserved) from stock s where s.reserved <>"
                    + " coalesce((select sum(quantity - shipped) from reservation r where r.sku ="
                    + " s.sku and r.warehouse = s.warehouse and r.state = 'LIVE'), 0) +"
                    + " coalesce((select sum(quantity) from cart_hold h where h.sku = s.sku and"
                    + " h.warehouse = s.warehouse), 0)"))
        .isEmpty();
  }

  private static void hold(String cart, long version, String sku, int units) {
    room.holds.hold(
        new HoldCart(
            cart, version, units == 0 ? List.of() : List.of(new ReserveStock.Line(sku, units))));
  }

  private static Outcome order(String cart, String sku, int units) {
    return room.reservations
        .reserve(
            List.of(
                new ReserveStock(
                    StockRoom.next(), List.of(new ReserveStock.Line(sku, units)), null, cart)))
        .getFirst();
  }

  private static long availableTo(String cart, String sku) {
    return room.holds
        .promisedTo(cart, Map.of(sku, 1))
        .getOrDefault(sku, Availability.NOTHING)
        .now();
  }

  @Test
  void whatACartHoldsIsGoneForOthersAndThereForItsOwnOrder() {
    room.receive("mug", "BER", 3);
    hold("ada-mug", 2, "mug", 2);

    assertThat(availableTo("ada-mug", "mug")).isEqualTo(3);
    assertThat(availableTo("ben-mug", "mug")).isEqualTo(1);
    assertThat(order("ben-mug", "mug", 2)).isEqualTo(SOLD_OUT);
    assertThat(order("ada-mug", "mug", 3)).isEqualTo(Outcome.DONE);
    assertThat(room.texts("select count(*) from cart_hold where sku = 'mug'")).containsExactly("0");
    assertThat(room.level("mug").reserved()).isEqualTo(3);
  }

  @Test
  void theTillDoesNotTurnAwayACartThatHoldsTheLastUnits() {
    room.receive("bed", "BER", 1);
    hold("ada-bed", 2, "bed", 1);
    order("ben-bed", "bed", 1);
    Map<String, Integer> one = Map.of("bed", 1);
    Set<String> gone = room.reservations.shortOf(one);

    assertThat(gone).containsExactly("bed");
    assertThat(room.holds.shortOf("ada-bed", one, gone)).isEmpty();
    assertThat(room.holds.shortOf("ben-bed", one, gone)).containsExactly("bed");
  }

  @Test
  void aHoldEndsWithItsTimeWhoeverSweeps() {
    room.receive("pan", "BER", 1);
    hold("ada-pan", 2, "pan", 1);
    room.clock.pass(Duration.ofMinutes(14));
    assertThat(order("ben-pan", "pan", 1)).isEqualTo(SOLD_OUT);

    room.clock.pass(Duration.ofMinutes(1));

    assertThat(order("ben-pan", "pan", 1)).isEqualTo(Outcome.DONE);
  }

  @Test
  void theSweeperGivesBackAndTellsAndSweepsOnce() {
    room.receive("pot", "BER", 1);
    hold("ada-pot", 2, "pot", 1);
    int told = room.eventsOf("availability", "pot").size();
    room.clock.pass(Duration.ofMinutes(15));

    assertThat(room.held.giveBack()).isPositive();
    assertThat(room.held.giveBack()).isZero();
    assertThat(availableTo("ben-pot", "pot")).isEqualTo(1);
    assertThat(room.eventsOf("availability", "pot")).hasSize(told + 1);
  }

  @Test
  void changesExtendAHoldButNotEndlessly() {
    room.receive("jug", "BER", 2);
    for (int version = 2; version < 10; version++) {
      hold("ada-jug", version, "jug", 1 + version % 2);
      room.clock.pass(Duration.ofMinutes(10));
    }
    assertThat(room.level("jug").reserved()).isZero();

    hold("ada-jug", 10, "jug", 0);
    hold("ada-jug", 11, "jug", 1);
    assertThat(room.level("jug").reserved()).isZero();

    room.clock.pass(Duration.ofDays(1));
    new OldHolders(room.stores, room.times, room.clock).deleteSome();
    hold("ada-jug", 12, "jug", 1);
    assertThat(room.level("jug").reserved()).isEqualTo(1);
  }

  @Test
  void aCartHoldsAsMuchAsThereIsAndGivesBackWhatLeavesIt() {
    room.receive("tray", "BER", 2);
    room.receive("tray", "HAM", 1);

    hold("ada-tray", 2, "tray", 5);
    assertThat(room.level("tray", "HAM").reserved()).isEqualTo(1);
    assertThat(availableTo("ben-tray", "tray")).isZero();
    hold("ada-tray", 3, "tray", 1);
    assertThat(availableTo("ben-tray", "tray")).isEqualTo(2);
    hold("ada-tray", 2, "tray", 5);
    assertThat(availableTo("ben-tray", "tray")).isEqualTo(2);
    hold("ada-tray", 4, "tray", 0);
    assertThat(availableTo("ben-tray", "tray")).isEqualTo(3);
  }

  @Test
  void anOrderThatIsRefusedLeavesItsCartTheHoldAndOneThatTakesLessFreesTheRest() {
    room.receive("cup", "BER", 3);
    hold("ada-cup", 2, "cup", 2);

    assertThat(order("ada-cup", "cup", 4)).isEqualTo(SOLD_OUT);
    assertThat(availableTo("ben-cup", "cup")).isEqualTo(1);
    assertThat(order("ada-cup", "cup", 1)).isEqualTo(Outcome.DONE);
    assertThat(availableTo("ben-cup", "cup")).isEqualTo(2);
  }

  @Test
  void anOrderThatComesAgainTakesItsHoldOnce() {
    room.receive("lid", "BER", 5);
    hold("ada-lid", 2, "lid", 2);
    ReserveStock order =
        new ReserveStock(
            StockRoom.next(), List.of(new ReserveStock.Line("lid", 2)), null, "ada-lid");

    room.reservations.reserve(List.of(order));
    room.reservations.reserve(List.of(order, order));

    assertThat(room.level("lid").reserved()).isEqualTo(2);
  }

  @Test
  void cartsThatHoldChangeAndOrderAtOnceNeverSellMoreThanThereIs() throws Exception {
    room.receive("hot", "BER", 20);
    room.receive("hot", "LEI", 10);
    List<Callable<Integer>> shoppers = new ArrayList<>();
    for (int shopper = 0; shopper < 60; shopper++) {
      String cart = "crowd-" + shopper;
      shoppers.add(
          () -> {
            hold(cart, 2, "hot", 2);
            hold(cart, 3, "hot", 1);
            room.held.giveBack();
            return order(cart, "hot", 1) instanceof Outcome.Done ? 1 : 0;
          });
    }
    int sold = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (var done : threads.invokeAll(shoppers)) {
        sold += done.get();
      }
    }
    room.clock.pass(Duration.ofHours(1));
    room.held.giveBack();

    assertThat(sold).isBetween(1, 30);
    assertThat(room.inventory.availableForDisplay(List.of("hot"))).containsEntry("hot", 30L - sold);
  }
}
