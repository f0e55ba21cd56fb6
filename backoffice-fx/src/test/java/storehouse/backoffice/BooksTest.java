package storehouse.backoffice;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import storehouse.backoffice.fake.FakeBackOffice;

@Tag("desktop")
class BooksTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();

  @AfterEach
  void stop() throws TimeoutException {
    FxToolkit.cleanupStages();
    fake.close();
  }

  @Test
  void whatIsBrokenComesFirstWithAProposalAndGoesOnceItIsMended()
      throws TimeoutException, IOException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("finance");
    robot.waitFor("#nav-books");
    robot.focus("#nav-books");
    robot.press(KeyCode.SPACE);

    robot.waitForText("#booksSum", "1 finding");
    robot.waitForText("#booksRule", "On hand is the sum of its movements");
    robot.waitForText("#booksState", "Broken");
    new Screenshots(robot).take("38-books");

    fake.books().mend();
    robot.press(KeyCode.F5);
    robot.waitForText("#booksSum", "Everything agrees");
    robot.waitForText("#booksState", "Holds");
  }
}
