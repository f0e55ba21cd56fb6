package storehouse.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.fake.Goods;
import storehouse.model.backoffice.ShipmentState;

@Tag("desktop")
class FloorTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();

  @BeforeEach
  void shipmentWaits() {
    fake.floor().add(Goods.shipment("s1", "SH-1042-7"), Instant.now());
  }

  @AfterEach
  void stop() throws TimeoutException {
    FxToolkit.cleanupStages();
    fake.close();
  }

  @Test
  void pickerPicksWithScansAndWrongScanIsRefusedInRed() throws TimeoutException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("picker");
    robot.waitForText("#nav-pick .count", "1");
    robot.scan("SH-1042-7");
    robot.waitForText("#bin", "A-04-2");
    robot.scan("Z-99-9");
    robot.waitForText("#flashText", "go to A-04-2");
    robot.scan("A-04-2");
    robot.scan("MUG-BLUE");
    robot.scan("3");
    robot.waitForText("#bin", "B-11-1");
    robot.scan("B-11-1");
    robot.scan("4006381333948");
    robot.waitFor("#finished");
    assertThat(fake.floor().find("s1").state()).isEqualTo(ShipmentState.PICKED);
    robot.press(KeyCode.ENTER);
    robot.waitFor("#filter");
  }

  @Test
  void packerConfirmsWeighsLabelsAndShipsByKeyboardAlone() throws TimeoutException {
    fake.floor()
        .add(Goods.shipment("s1", "SH-1042-7", ShipmentState.PICKED, "picker"), Instant.now());
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("packer");
    robot.scan("SH-1042-7");
    robot.waitFor("#confirmShipment");
    robot.waitForText("#shipmentState", "Picked");
    robot.scan("SH-1042-7");
    robot.waitFor("#weight");
    robot.scan("1250");
    robot.waitFor("#buyLabel");
    robot.press(KeyCode.ENTER);
    robot.waitFor("#labelPicture");
    robot.waitForText("#trackingNumber", "1Z999");
    robot.press(KeyCode.ENTER);
    robot.waitForText("#shipmentState", "Shipped");
    assertThat(fake.floor().labelsBought()).isEqualTo(1);
    assertThat(fake.floor().find("s1").weightGrams()).isEqualTo(1250);
  }

  @Test
  void scanWhileTheLabelIsToBeBoughtDoesNotBuyIt() throws TimeoutException {
    fake.floor()
        .add(Goods.shipment("s1", "SH-1042-7", ShipmentState.PACKED, "picker"), Instant.now());
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("packer");
    robot.scan("SH-1042-7");
    robot.waitFor("#buyLabel");
    robot.scan("SH-9999-1");
    robot.waitForText("#problem", "SH-9999-1 is another shipment");
    assertThat(fake.floor().labelsBought()).isZero();
  }

  @Test
  void wrongPasswordIsSaidInWords() throws TimeoutException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.write("#username", "picker");
    robot.write("#password", "guess");
    robot.press(KeyCode.ENTER);
    robot.waitForText("#problem", "Name or password is wrong. Check both.");
  }

  @Test
  void unreachableServerIsSaidInWordsAndCanBeTriedAgain() throws TimeoutException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("picker");
    robot.waitFor("#queue");
    fake.close();
    robot.press(KeyCode.F5);
    robot.waitForText("#serverState", "No answer from");
    robot.waitFor("#retry");
  }
}
