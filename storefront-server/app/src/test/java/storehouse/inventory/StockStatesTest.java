package storehouse.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static storehouse.inventory.StockState.DAMAGED;
import static storehouse.inventory.StockState.OUTSIDE;
import static storehouse.inventory.StockState.QUALITY_HOLD;
import static storehouse.inventory.StockState.SELLABLE;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.inventory.events.StockChanged;
import storehouse.platform.json.Json;
import storehouse.platform.saga.Outcome;

@Tag("database")
class StockStatesTest {

  private static StockRoom room;

  @BeforeAll
  static void open() {
    room = new StockRoom();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private static StockEdit move(String sku, StockState from, StockState to, long units) {
    long version = room.level(sku).version();
    return room.inventory.edit(
        new EditStock(sku, "BER", from, to, units, "looked at it", version, "stock"));
  }

  private static StockEdit safety(String sku, long units) {
    long version = room.level(sku).version();
    return room.inventory.setSafetyStock(
        new SetSafetyStock(sku, "BER", units, "it sells fast", version, "stock"));
  }

  @Test
  void onlySellableUnitsAboveTheSafetyStockArePromised() {
    room.receive("vase", "BER", 10);
    move("vase", SELLABLE, DAMAGED, 2);
    move("vase", SELLABLE, QUALITY_HOLD, 3);
    safety("vase", 1);

    assertThat(room.level("vase").onHand()).isEqualTo(10);
    assertThat(room.level("vase").available()).isEqualTo(4);
    assertThat(room.reserve("vase", 5)).isEqualTo(Outcome.refused("stock.unavailable"));
    assertThat(room.reserve("vase", 4)).isEqualTo(Outcome.DONE);
    assertThat(room.reserve("vase", 1)).isEqualTo(Outcome.refused("stock.unavailable"));
    room.expectBooksAgree();
  }

  @Test
  void theDatabaseItselfRefusesUnitsThatABatchBelievedToBeFree() {
    room.receive("stale", "BER", 5);
    move("stale", SELLABLE, DAMAGED, 2);
    safety("stale", 1);

    assertThat(room.reserveRow("stale", 3)).isFalse();
    assertThat(room.reserveRow("stale", 2)).isTrue();
  }

  @Test
  void reservedUnitsCannotBeMovedAwayButSafetyStockCan() {
    room.receive("bowl", "BER", 5);
    safety("bowl", 2);
    room.reserve("bowl", 3);

    assertThat(move("bowl", SELLABLE, DAMAGED, 3)).isInstanceOf(StockEdit.NotThatMany.class);
    assertThat(move("bowl", SELLABLE, DAMAGED, 2)).isInstanceOf(StockEdit.Edited.class);
    assertThat(room.level("bowl").available()).isZero();
    assertThat(move("bowl", QUALITY_HOLD, SELLABLE, 1)).isInstanceOf(StockEdit.NotThatMany.class);
    room.expectBooksAgree();
  }

  @Test
  void whatIsReleasedSellsAgainAndWhatIsThrownAwayIsGone() {
    room.receive("cup", "BER", 4);
    move("cup", SELLABLE, QUALITY_HOLD, 3);
    move("cup", QUALITY_HOLD, SELLABLE, 1);
    move("cup", QUALITY_HOLD, DAMAGED, 2);
    move("cup", DAMAGED, OUTSIDE, 2);

    assertThat(room.level("cup"))
        .extracting(StockView::onHand, StockView::available, StockView::damaged)
        .containsExactly(2L, 2L, 0L);
    assertThat(room.inventory.movements("cup", 10))
        .extracting(MovementView::type, MovementView::delta, MovementView::actor)
        .containsExactly(
            movement(MovementType.DISPOSAL, -2, "stock"),
            movement(MovementType.DAMAGE, 0, "stock"),
            movement(MovementType.RELEASE, 0, "stock"),
            movement(MovementType.HOLD, 0, "stock"),
            movement(MovementType.RECEIPT, 4, "tester"));
    room.expectBooksAgree();
  }

  private static Tuple movement(MovementType type, long delta, String actor) {
    return tuple(type, delta, actor);
  }

  @Test
  void ofTwoPeopleWhoLookedAtTheSameStockTheSecondIsToldHowItStands() {
    room.receive("lamp", "BER", 5);
    EditStock first = new EditStock("lamp", "BER", SELLABLE, DAMAGED, 1, "cracked", 0, "ada");
    EditStock second = new EditStock("lamp", "BER", SELLABLE, QUALITY_HOLD, 1, "odd", 0, "ben");

    assertThat(room.inventory.edit(first)).isInstanceOf(StockEdit.Edited.class);
    assertThat(room.inventory.edit(second))
        .isInstanceOfSatisfying(
            StockEdit.Conflict.class,
            conflict -> assertThat(conflict.stock().version()).isEqualTo(1));
    assertThat(room.level("lamp").qualityHold()).isZero();
  }

  @Test
  void aSafetyStockThatIsSetAgainIsNoEditUnlessSomebodyElseWasFaster() {
    room.receive("fork", "BER", 5);
    safety("fork", 2);

    assertThat(safety("fork", 2))
        .isEqualTo(new StockEdit.Edited(room.level("fork")))
        .extracting(_ -> room.level("fork").version())
        .isEqualTo(1L);
    assertThat(room.inventory.movements("fork", 10)).hasSize(2);
    assertThat(
            room.inventory.setSafetyStock(
                new SetSafetyStock("fork", "BER", 2, "it sells fast", 0, "ben")))
        .isInstanceOf(StockEdit.Conflict.class);
  }

  @Test
  void binsHearOnlyOfUnitsThatMayBePicked() {
    room.receive("seen", "BER", 4);
    move("seen", SELLABLE, DAMAGED, 1);
    move("seen", DAMAGED, QUALITY_HOLD, 1);
    safety("seen", 2);

    assertThat(room.eventsOf("stock", "seen@BER"))
        .containsExactly(
            Json.write(new StockChanged("seen", "BER", 4, "receipt")),
            Json.write(new StockChanged("seen", "BER", -1, "damage")));
    assertThat(room.level("seen").available()).isEqualTo(1);
  }
}
