package storehouse.backoffice.pick;

import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Brings what a keyboard-wedge scanner types into the scan field, whatever has the focus; only
/// another field that is being typed into keeps its keys.
public final class ScanCatcher {

  private final TextField field;
  private final EventHandler<KeyEvent> typed = this::typed;
  private final EventHandler<KeyEvent> pressed = this::pressed;
  private final Consumer<String> scans;

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
    if (printable && !key.isShortcutDown() && !key.isAltDown() && !isTypedElsewhere()) {
      key.consume();
      field.appendText(character);
      field.requestFocus();
      field.end();
    }
  }

  private void pressed(KeyEvent key) {
    boolean stray = !field.isFocused() && !isTypedElsewhere() && !field.getText().isEmpty();
    if (key.getCode() == KeyCode.ENTER && stray) {
      key.consume();
      submit();
    }
  }

  /// In the scan field itself the typed key simply goes its way.
  private boolean isTypedElsewhere() {
    return field.getScene() == null || field.getScene().getFocusOwner() instanceof TextInputControl;
  }

  private void submit() {
    String code = field.getText();
    field.clear();
    scans.accept(code);
  }
}
