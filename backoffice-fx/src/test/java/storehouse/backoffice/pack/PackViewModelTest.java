package storehouse.backoffice.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.backoffice.DeskBench;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.fake.Goods;
import storehouse.backoffice.server.Shipments;
import storehouse.model.backoffice.Label;
import storehouse.model.backoffice.ShipmentState;

class PackViewModelTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();
  private final DeskBench bench = new DeskBench();
  private final PackViewModel model =
      new PackViewModel(
          bench.workbench(), new Shipments(DeskBench.signedIn(fake, "packer").server()), "s1");

  @BeforeEach
  void shipmentIsPicked() {
    shipment(ShipmentState.PICKED);
    model.open();
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void parcelGoesThroughItsFourStepsInOrder() {
    assertThat(model.step().get()).isEqualTo(PackStep.CONFIRM);
    model.scan("sh-1042-7");
    assertThat(model.step().get()).isEqualTo(PackStep.CLOSE);
    model.weight().set("850");
    model.closeParcel();
    assertThat(model.step().get()).isEqualTo(PackStep.LABEL);
    model.buyLabel();
    assertThat(model.label().get().map(Label::trackingNumber)).contains("1Z999AA10123456784");
    assertThat(model.step().get()).isEqualTo(PackStep.HAND_OVER);
    model.handOver();
    assertThat(model.step().get()).isEqualTo(PackStep.DONE);
    assertThat(fake.floor().find("s1").state()).isEqualTo(ShipmentState.SHIPPED);
  }

  @Test
  void anotherTotesNumberIsRefusedWithASound() {
    model.scan("SH-9999-1");
    assertThat(model.problem().get())
        .isEqualTo("SH-9999-1 is another shipment. This parcel is for order SH-1042-7.");
    assertThat(bench.heard()).containsExactly("wrong");
    assertThat(model.step().get()).isEqualTo(PackStep.CONFIRM);
  }

  @Test
  void scanOfTheLabelHandsTheParcelOver() {
    shipment(ShipmentState.PACKED);
    model.open();
    model.buyLabel();
    model.scan("SH-9999-1");
    assertThat(model.problem().get()).contains("is another shipment");
    assertThat(model.step().get()).isEqualTo(PackStep.HAND_OVER);
    model.scan("1Z999AA10123456784");
    assertThat(fake.floor().find("s1").state()).isEqualTo(ShipmentState.SHIPPED);
  }

  @Test
  void shipmentThatIsStillBeingPickedCannotBePacked() {
    shipment(ShipmentState.PICKING);
    model.open();
    model.confirmBySight();
    assertThat(model.problem().get()).contains("not picked completely");
  }

  @Test
  void weightHasToBePlausible() {
    model.confirmBySight();
    for (String weight : new String[] {"", "0", "heavy", "4006381333931"}) {
      model.weight().set(weight);
      model.closeParcel();
      assertThat(model.problem().get()).startsWith("Type the weight in grams");
    }
    model.weight().set("70001");
    model.closeParcel();
    assertThat(model.problem().get()).startsWith("70,001 g is more than a parcel may weigh");
    assertThat(fake.floor().find("s1").state()).isEqualTo(ShipmentState.PICKED);
  }

  @Test
  void lostAnswerOfTheLabelShowsWhereItStandsAndTheRepeatBuysNoSecondOne() {
    shipment(ShipmentState.PACKED);
    model.open();
    fake.loseTheNextAnswer();
    model.buyLabel();
    assertThat(model.problem().get()).contains("did not answer in time");
    assertThat(model.step().get()).isEqualTo(PackStep.HAND_OVER);
    assertThat(model.label().get()).isEmpty();
    model.buyLabel();
    assertThat(model.label().get()).isPresent();
    assertThat(fake.floor().labelsBought()).isEqualTo(1);
  }

  @Test
  void carriersRefusalIsShownInItsWords() {
    shipment(ShipmentState.PACKED);
    model.open();
    fake.floor().refuseLabels("UPS does not deliver to this postcode. Choose another carrier.");
    model.buyLabel();
    assertThat(model.problem().get())
        .isEqualTo("UPS does not deliver to this postcode. Choose another carrier.");
    assertThat(model.step().get()).isEqualTo(PackStep.LABEL);
  }

  @Test
  void cancelledShipmentIsNotSent() {
    shipment(ShipmentState.CANCELLED);
    model.open();
    assertThat(model.step().get()).isEqualTo(PackStep.DONE);
    assertThat(model.label().get()).isEqualTo(Optional.empty());
  }

  private void shipment(ShipmentState state) {
    fake.floor().add(Goods.shipment("s1", "SH-1042-7", state, "picker"), Instant.EPOCH);
  }
}
