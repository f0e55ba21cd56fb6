package storehouse.backoffice;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Works the desktop as a person does: keys, scans and looks, waiting for what it expects to see.
public final class DeskRobot {

  private static final int PATIENCE_SECONDS = 15;

  private final FxRobot robot = new FxRobot();
  private final Stage stage;

  private DeskRobot(Stage stage) {
    this.stage = stage;
  }

  public static DeskRobot at(URI server) throws TimeoutException {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(() -> BackOffice.open(stage, server));
    return new DeskRobot(stage);
  }

  public Stage stage() {
    return stage;
  }

  public void signIn(String name) {
    waitFor("#username");
    write("#username", name);
    write("#password", "storehouse-demo");
    press(KeyCode.ENTER);
    waitFor("#signedInUser");
  }

  /// Puts the text into a field that has the focus by then.
  public void write(String query, String text) {
    waitFor(query);
    robot.interact(
        () -> {
          TextInputControl field = robot.lookup(query).queryAs(TextInputControl.class);
          field.requestFocus();
          field.setText(text);
        });
  }

  /// As somebody does who steps there with Tab.
  public void focus(String query) {
    waitFor(query);
    robot.interact(() -> robot.lookup(query).query().requestFocus());
  }

  /// As a keyboard-wedge scanner does: keys, then Enter, to whatever has the focus.
  public void scan(String code) {
    robot.write(code, 0);
    press(KeyCode.ENTER);
  }

  public void press(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  public String text(String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  public <N extends Node> N find(String query, Class<N> kind) {
    return robot.lookup(query).queryAs(kind);
  }

  /// How many rows a list shows.
  public int rows(String query) {
    return robot.lookup(query).queryListView().getItems().size();
  }

  public int tableRows(String query) {
    return robot.lookup(query).queryTableView().getItems().size();
  }

  public void waitFor(String query) {
    waitUntil(query + " is shown", () -> isShown(query));
  }

  public void waitUntilGone(String query) {
    waitUntil(query + " is gone", () -> !isShown(query));
  }

  public void waitForText(String query, String text) {
    waitUntil(query + " says " + text, () -> isShown(query) && text(query).contains(text));
  }

  public boolean isShown(String query) {
    return robot.lookup(query).tryQuery().filter(DeskRobot::isShown).isPresent();
  }

  private static boolean isShown(Node node) {
    for (Node some = node; some != null; some = some.getParent()) {
      if (!some.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }

  public void waitUntil(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
    } catch (TimeoutException tooLong) {
      throw new AssertionError("Waited in vain until " + what, tooLong);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
