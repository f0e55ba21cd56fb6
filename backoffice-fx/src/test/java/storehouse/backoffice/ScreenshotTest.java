package storehouse.backoffice;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import storehouse.backoffice.fake.Bought;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.fake.Goods;

/// Walks through every screen and writes what it looks like, light and dark.
@Tag("desktop")
class ScreenshotTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();

  @AfterEach
  void stop() throws TimeoutException {
    FxToolkit.cleanupStages();
    fake.close();
  }

  @Test
  void everyScreenIsWrittenInLightAndDark() throws TimeoutException, IOException {
    Goods.fill(fake.floor());
    Bought.fill(fake);
    DeskRobot robot = DeskRobot.at(fake.address());
    Screenshots shots = new Screenshots(robot);
    shots.take("01-sign-in");
    robot.signIn("admin");
    floor(robot, shots);
    pack(robot, shots);
    desk(robot, shots);
    stock(robot, shots);
    robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    robot.waitFor("#queue");
    robot.scan("SH-1045-9");
    robot.waitFor("#whyNot");
    shots.take("28-pick-taken-by-somebody-else");
    robot.press(KeyCode.ESCAPE);
    fake.close();
    robot.press(KeyCode.F5);
    robot.waitForText("#serverState", "No answer");
    shots.take("30-unreachable");
  }

  private static void floor(DeskRobot robot, Screenshots shots) throws IOException {
    robot.waitFor("#queue");
    robot.waitForText("#nav-pick .count", "8");
    shots.take("02-pick-queue");
    robot.press(KeyCode.F1);
    shots.take("03-keys");
    robot.press(KeyCode.ESCAPE);
    robot.scan("SH-1042-0");
    robot.waitForText("#bin", "A-04-2");
    shots.take("04-pick-location");
    robot.scan("B-11-1");
    robot.waitFor("#flashText");
    shots.take("05-pick-wrong");
    robot.scan("A-04-2");
    shots.take("06-pick-right");
    robot.waitUntilGone("#flash");
    shots.take("07-pick-item");
    robot.scan("MUG-BLUE");
    robot.waitUntilGone("#flash");
    shots.take("08-pick-quantity");
    robot.scan("3");
    robot.waitForText("#bin", "B-11-1");
    robot.scan("B-11-1");
    robot.scan("KETTLE-1L");
    robot.waitFor("#finished");
    robot.waitUntilGone("#flash");
    shots.take("09-pick-finished");
    robot.press(KeyCode.ENTER);
  }

  private static void pack(DeskRobot robot, Screenshots shots) throws IOException {
    robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    robot.waitFor("#queue");
    shots.take("10-pack-queue");
    robot.scan("SH-1042-0");
    robot.waitFor("#shipmentState");
    shots.take("11-pack-check");
    robot.scan("SH-1042-0");
    robot.waitFor("#weight");
    robot.scan("99000");
    shots.take("12-pack-weight-problem");
    robot.write("#weight", "");
    robot.scan("1250");
    robot.waitFor("#buyLabel");
    shots.take("13-pack-label");
    robot.press(KeyCode.ENTER);
    robot.waitFor("#labelPicture");
    shots.take("14-pack-hand-over");
    robot.press(KeyCode.ENTER);
    robot.waitForText("#shipmentState", "Shipped");
    shots.take("15-pack-done");
    robot.press(KeyCode.ENTER);
  }

  private static void desk(DeskRobot robot, Screenshots shots) throws IOException {
    robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    robot.waitFor("#orders");
    shots.take("20-orders");
    robot.press(KeyCode.DOWN);
    robot.press(KeyCode.ENTER);
    robot.waitFor("#saga");
    shots.take("21-order");
    robot.press(KeyCode.ESCAPE);
    robot.press(KeyCode.SHORTCUT, KeyCode.K);
    robot.waitFor("#finder");
    robot.write("#finderText", "SH-1041-5");
    robot.waitUntil("the order is found", () -> robot.rows("#finderList") == 1);
    shots.take("22-finder");
    robot.press(KeyCode.ENTER);
    robot.waitForText("#sagaState", "Undone");
    shots.take("23-order-cancelled");
    robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT5);
    robot.waitFor("#warehouses");
    robot.waitFor("#changeWarehouse");
    shots.take("24-warehouses");
  }

  private void stock(DeskRobot robot, Screenshots shots) throws IOException {
    robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
    robot.waitFor("#code");
    shots.take("25-stock-idle");
    robot.scan("4006381333931");
    robot.waitFor("#levels");
    robot.write("#delta", "-2");
    robot.write("#reason", "broken on the shelf");
    robot.waitForText("#preview", "from 12 to 10");
    shots.take("26-stock");
    fake.stock().somebodyElseSets("MUG-BLUE", "BER", 9);
    robot.press(KeyCode.ENTER);
    robot.waitForText("#problem", "is 9 now");
    shots.take("27-stock-conflict");
    robot.press(KeyCode.ENTER);
    robot.waitForText("#adjusted", "from 9 to 7");
    robot.focus("#policyBegin");
    robot.press(KeyCode.SPACE);
    robot.focus("#policyKind");
    robot.press(KeyCode.DOWN);
    robot.write("#policyLimit", "20");
    robot.write("#policyReason", "supplier confirmed 40");
    shots.take("27b-stock-policy-form");
    robot.press(KeyCode.ENTER);
    robot.waitForText("#policy", "of at most 20 units");
    shots.take("27c-stock-policy");
  }
}
