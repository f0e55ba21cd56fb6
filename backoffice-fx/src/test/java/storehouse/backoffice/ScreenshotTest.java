package storehouse.backoffice;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.fake.Goods;

/// Walks through every screen and writes what it looks like, light and dark.
class ScreenshotTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();

  @AfterEach
  void stop() throws TimeoutException {
    FxToolkit.cleanupStages();
    fake.close();
  }

  @Test
  void everyScreenInLight() throws TimeoutException, IOException {
    walk("light");
  }

  @Test
  void everyScreenInDark() throws TimeoutException, IOException {
    walk("dark");
  }

  private void walk(String scheme) throws TimeoutException, IOException {
    Goods.fill(fake.floor());
    DeskRobot robot = DeskRobot.at(fake.address());
    Screenshots shots = new Screenshots(robot, scheme);
    shots.take("01-sign-in");
    robot.signIn("admin");
    if (scheme.equals("dark")) {
      robot.press(KeyCode.F2);
    }
    floor(robot, shots);
    pack(robot, shots);
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
    robot.press(KeyCode.ESCAPE);
    shots.take("07-pick-item");
    robot.scan("MUG-BLUE");
    robot.press(KeyCode.ESCAPE);
    shots.take("08-pick-quantity");
    robot.scan("3");
    robot.waitForText("#bin", "B-11-1");
    robot.scan("B-11-1");
    robot.scan("KETTLE-1L");
    robot.waitFor("#finished");
    robot.press(KeyCode.ESCAPE);
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
}
