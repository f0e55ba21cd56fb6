package storehouse.backoffice.pick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.backoffice.DeskBench;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.fake.Goods;
import storehouse.backoffice.server.Shipments;
import storehouse.model.backoffice.ShipmentState;

class PickViewModelTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();
  private final DeskBench bench = new DeskBench();
  private final PickViewModel model =
      new PickViewModel(
          bench.workbench(), new Shipments(DeskBench.signedIn(fake, "picker").server()), "s1");

  @BeforeEach
  void shipmentWaits() {
    fake.floor().add(Goods.shipment("s1", "SH-1042-7"), Instant.EPOCH);
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void openingClaimsTheShipmentAndSendsToItsFirstBin() {
    model.open();
    assertThat(model.step().get()).isEqualTo(new Step.Location(Goods.mugs(3)));
    assertThat(fake.floor().find("s1").assignee()).isEqualTo("picker");
  }

  @Test
  void scansOfLocationItemAndQuantityPickTheWholeShipment() {
    model.open();
    scan("a-04-2", "4006381333931", "3", "B-11-1", "KETTLE-1L");
    assertThat(model.step().get()).isEqualTo(new Step.Finished());
    assertThat(fake.floor().find("s1").state()).isEqualTo(ShipmentState.PICKED);
    assertThat(bench.heard()).containsOnly("right");
  }

  @Test
  void everyScanOfTheItemCountsOne() {
    model.open();
    scan("A-04-2", "MUG-BLUE", "MUG-BLUE");
    assertThat(model.step().get()).isEqualTo(new Step.Quantity(Goods.mugs(3), "MUG-BLUE", 2));
    scan("MUG-BLUE");
    assertThat(fake.floor().find("s1").lines().getFirst().picked()).isEqualTo(3);
  }

  @Test
  void enterAloneTakesAllOfTheLine() {
    model.open();
    scan("A-04-2", "MUG-BLUE", "");
    assertThat(fake.floor().find("s1").lines().getFirst().picked()).isEqualTo(3);
  }

  @Test
  void wrongBinIsRefusedWithSoundAndSentenceBeforeTheServerIsAsked() {
    model.open();
    scan("B-11-1");
    assertThat(model.flash().get())
        .isEqualTo(new Flash.Wrong("Bin B-11-1 is not the one: go to A-04-2."));
    assertThat(bench.heard()).containsExactly("wrong");
    assertThat(model.step().get()).isEqualTo(new Step.Location(Goods.mugs(3)));
  }

  @Test
  void wrongItemAndTooManyAreRefused() {
    model.open();
    scan("A-04-2", "KETTLE-1L");
    assertThat(model.flash().get()).isInstanceOf(Flash.Wrong.class);
    scan("MUG-BLUE", "4");
    assertThat(model.flash().get())
        .isEqualTo(new Flash.Wrong("4 are too many: only 3 are ordered. Put the rest back."));
    assertThat(fake.floor().picksCounted()).isZero();
  }

  @Test
  void fewerThanOrderedLeaveTheRestToPick() {
    model.open();
    scan("A-04-2", "MUG-BLUE", "2");
    assertThat(model.step().get()).isInstanceOf(Step.Location.class);
    assertThat(fake.floor().find("s1").lines().getFirst().picked()).isEqualTo(2);
  }

  @Test
  void lostAnswerKeepsThePickAndTheRepeatCountsOnce() {
    model.open();
    scan("A-04-2", "MUG-BLUE");
    fake.loseTheNextAnswer();
    scan("3");
    assertThat(model.unsent().get()).isTrue();
    assertThat(model.problem().get()).contains("kept here");
    scan("B-11-1");
    assertThat(model.flash().get()).isInstanceOf(Flash.Wrong.class);
    scan("");
    assertThat(model.unsent().get()).isFalse();
    assertThat(fake.floor().picksCounted()).isEqualTo(1);
    assertThat(model.step().get()).isEqualTo(new Step.Location(Goods.kettle()));
  }

  @Test
  void leavingWithAPickThatIsNotSentIsWarnedAboutOnce() {
    model.open();
    assertThat(model.mayLeave()).isTrue();
    scan("A-04-2", "MUG-BLUE");
    fake.loseTheNextAnswer();
    scan("3");
    assertThat(model.mayLeave()).isFalse();
    assertThat(model.problem().get()).contains("Esc again leaves");
    assertThat(model.mayLeave()).isTrue();
  }

  @Test
  void shipmentOfSomebodyElseSaysWhoHasIt() {
    fake.floor()
        .add(Goods.shipment("s1", "SH-1042-7", ShipmentState.PICKING, "picker2"), Instant.EPOCH);
    model.open();
    assertThat(model.problem().get()).contains("picker2 is picking this shipment already");
  }

  @Test
  void nextLocationIsKnownAhead() {
    model.open();
    assertThat(model.nextLine()).contains(Goods.kettle());
  }

  private void scan(String... codes) {
    for (String code : codes) {
      model.scan(code);
    }
  }
}
