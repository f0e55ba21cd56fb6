package storehouse.backoffice.pick;

import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Catches what a keyboard-wedge scanner types, whatever has the focus; only another field that is
/// being typed into keeps its keys. The Enter that ends a scan never reaches a button, which would
/// take it for a click.
public final class ScanCatcher {

  private final TextField field;
  private final Consumer<String> scans;
  private final StringBuilder unseen = new StringBuilder();
  private final EventHandler<KeyEvent> typed = this::typed;
  private final EventHandler<KeyEvent> pressed = this::pressed;

  /// Scans show in the field while it is in the window, and are caught without it as well.
  public ScanCatcher(TextField field, Consumer<String> scans) {
    this.field = field;
    this.scans = scans;
    field.setOnAction(_ -> submit());
  }

  public void listen(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
    field.requestFocus();
  }

  public void stop(Scene scene) {
    scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
    scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
  }

  private void typed(KeyEvent key) {
    String character = key.getCharacter();
    boolean printable = !character.isBlank() && !Character.isISOControl(character.charAt(0));
    if (!printable || key.isShortcutDown() || key.isAltDown() || isTypedIntoAField(key)) {
      return;
    }
    key.consume();
    if (isInWindow()) {
      field.appendText(character);
      field.requestFocus();
      field.end();
    } else {
      unseen.append(character);
    }
  }

  private void pressed(KeyEvent key) {
    boolean scanned = isInWindow() ? !field.getText().isEmpty() : !unseen.isEmpty();
    if (key.getCode() == KeyCode.ENTER && scanned && !isTypedIntoAField(key)) {
      key.consume();
      submit();
    }
  }

  private boolean isInWindow() {
    return field.getScene() != null;
  }

  private static boolean isTypedIntoAField(KeyEvent key) {
    Node focused = key.getSource() instanceof Scene scene ? scene.getFocusOwner() : null;
    return focused instanceof TextInputControl;
  }

  private void submit() {
    String code = field.getText() + unseen;
    field.clear();
    unseen.setLength(0);
    scans.accept(code);
  }
}
