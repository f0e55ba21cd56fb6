package storehouse.backoffice.navigation;

import javafx.scene.Parent;

/// What the shell shows in the middle.
public interface Screen {

  Parent root();

  /// In the window now: focus what is used first.
  void shown();

  /// Esc was pressed; true when the screen had a use for it itself.
  default boolean escape() {
    return false;
  }

  /// Time has passed: what changes by itself is read again, without disturbing anybody.
  default void tick() {}

  /// F5: what is shown is read again.
  default void refresh() {}

  /// True for floor screens, which show one thing at a time and need no rail.
  default boolean fillsWindow() {
    return false;
  }

  /// No longer in the window: end timers and listeners on the window.
  default void hidden() {}
}
