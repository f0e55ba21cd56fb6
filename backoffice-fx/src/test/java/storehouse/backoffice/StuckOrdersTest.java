package storehouse.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.fake.Stuck;

@Tag("desktop")
class StuckOrdersTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();

  @BeforeEach
  void ordersAreStuck() {
    Stuck.fill(fake);
  }

  @AfterEach
  void stop() throws TimeoutException {
    FxToolkit.cleanupStages();
    fake.close();
  }

  private DeskRobot signedIn(String name) throws TimeoutException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn(name);
    robot.waitFor("#nav-stuck");
    robot.focus("#nav-stuck");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#stuckOrder", "SH-1042-7");
    return robot;
  }

  @Test
  void aStuckOrderIsExplainedRetriedAndUndoneByTwoPeopleWithTheKeyboardAlone()
      throws TimeoutException, IOException {
    DeskRobot robot = signedIn("support");
    robot.waitForText("#stuckState", "Needs a person");
    robot.waitForText("#lastError", "Table 'warehouse' doesn't exist");
    new Screenshots(robot).take("31-stuck-orders");
    robot.focus("#retryStep");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#stuckDone", "tried again now");
    assertThat(fake.sagas().find("101").attempts()).isEqualTo(15);
    robot.write("#undoReason", "the warehouse moves this week");
    robot.press(KeyCode.ENTER);
    robot.waitForText("#proposal", "Somebody else has to sign in");
    assertThat(robot.isShown("#approveUndo")).isFalse();
    FxToolkit.cleanupStages();

    DeskRobot colleague = signedIn("support2");
    colleague.waitForText("#proposal", "support proposed it");
    new Screenshots(colleague).take("32-stuck-second-person");
    colleague.focus("#approveUndo");
    colleague.press(KeyCode.SPACE);
    colleague.waitForText("#stuckState", "Undone");
    assertThat(fake.sagas().find("101").state()).isEqualTo("COMPENSATED");
    new Screenshots(colleague).take("33-stuck-undone");
  }

  @Test
  void aPausedOrderIsFoundAmongThePausedAndResumed() throws TimeoutException {
    DeskRobot robot = signedIn("support");
    robot.focus("#pauseSaga");
    robot.press(KeyCode.SPACE);
    robot.waitFor("#resumeSaga");
    robot.focus("#show");
    robot.press(KeyCode.DOWN);
    robot.waitUntil("only the paused one is listed", () -> robot.tableRows("#stuckOrders") == 1);
    robot.focus("#resumeSaga");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#stuckDone", "It goes on");
    assertThat(fake.sagas().find("101").paused()).isFalse();
  }
}
