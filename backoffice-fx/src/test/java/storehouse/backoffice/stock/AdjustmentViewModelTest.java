package storehouse.backoffice.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.backoffice.DeskBench;
import storehouse.backoffice.fake.Bought;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.model.backoffice.StockLevel;

class AdjustmentViewModelTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();
  private final StockViewModel model =
      new StockViewModel(
          new DeskBench().workbench(), DeskBench.signedIn(fake, "stock"), "4006381333931");
  private final AdjustmentViewModel adjustment = model.adjustment();

  @BeforeEach
  void mugsAreFoundByBarcode() {
    Bought.fill(fake);
    model.find();
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void barcodeFindsLevelsAndMovements() {
    assertThat(model.finding().get().map(Finding::sku)).contains("MUG-BLUE");
    assertThat(model.levels()).hasSize(3);
    assertThat(model.sum().get())
        .isEqualTo("155 on hand · 7 reserved · 133 available · 30 on the way");
    assertThat(model.movements().getFirst().cause()).isEqualTo("broken on the shelf");
  }

  @Test
  void correctionSaysInUnitsWhatWillHappenAndThenDoesIt() {
    adjust("-2", "found broken");
    assertThat(adjustment.done().get())
        .isEqualTo("Done. BER: on hand went from 12 to 10, available went from 5 to 3.");
    assertThat(fake.stock().level("MUG-BLUE", "BER").map(StockLevel::onHand)).contains(10L);
    assertThat(model.movements().getFirst().actor()).isEqualTo("stock");
  }

  @Test
  void correctionWithoutReasonIsNotSent() {
    adjust("-2", " ");
    assertThat(adjustment.problem().get()).startsWith("Type why.");
    assertThat(fake.stock().level("MUG-BLUE", "BER").map(StockLevel::onHand)).contains(12L);
  }

  @Test
  void conflictNamesTheFreshNumbersAndKeepsWhatWasTyped() {
    fake.stock().somebodyElseSets("MUG-BLUE", "BER", 9);
    adjust("-2", "found broken");
    assertThat(adjustment.problem().get()).contains("on hand was 12 and is 9 now");
    assertThat(adjustment.delta().get()).isEqualTo("-2");
    adjustment.adjust();
    assertThat(fake.stock().level("MUG-BLUE", "BER").map(StockLevel::onHand)).contains(7L);
  }

  @Test
  void correctionBelowWhatIsReservedIsRefusedInTheServersWords() {
    adjust("-9", "gone");
    assertThat(adjustment.problem().get()).isEqualTo("4 units are reserved for orders already.");
  }

  @Test
  void lostAnswerShowsTheFreshNumbersInsteadOfRepeating() {
    fake.loseTheNextAnswer();
    adjust("-2", "found broken");
    assertThat(adjustment.problem().get()).contains("look at the state below");
    assertThat(adjustment.level().get().map(StockLevel::onHand)).contains(10L);
  }

  @Test
  void damagedUnitsAreForeseenMarkedAndShown() {
    adjustment.kind().set(EditKind.DAMAGE);
    adjustment.delta().set("2");
    assertThat(adjustment.preview().get())
        .isEqualTo("BER: damaged goes from 1 to 3, available goes from 5 to 3.");
    adjust("2", "handle is cracked");
    assertThat(adjustment.done().get())
        .isEqualTo("Done. BER: damaged went from 1 to 3, available went from 5 to 3.");
    assertThat(model.movements().getFirst().to()).isEqualTo("DAMAGED");
  }

  @Test
  void safetyStockIsSetAndMayBeNone() {
    adjustment.kind().set(EditKind.SAFETY);
    adjust("0", "sold slowly");
    assertThat(fake.stock().level("MUG-BLUE", "BER").map(StockLevel::safetyStock)).contains(0L);
    assertThat(adjustment.done().get())
        .isEqualTo("Done. BER: safety stock went from 2 to 0, available went from 5 to 7.");
  }

  @Test
  void unitsThatAreNotFreeAreRefusedAndSignsAreNotTakenForUnits() {
    adjustment.kind().set(EditKind.HOLD);
    adjust("-3", "smells");
    assertThat(adjustment.problem().get()).startsWith("Type how many units");
    adjust("8", "smells");
    assertThat(adjustment.problem().get()).isEqualTo("Only 7 units are free.");
  }

  @Test
  void otherWarehouseStaysChosenAfterwards() {
    adjustment.choose(model.levels().get(1));
    adjust("+5", "counted");
    assertThat(adjustment.level().get().map(StockLevel::onHand)).contains(145L);
  }

  private void adjust(String delta, String reason) {
    adjustment.delta().set(delta);
    adjustment.reason().set(reason);
    adjustment.adjust();
  }
}
