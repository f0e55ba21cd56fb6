package storehouse.backoffice.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;

/// Light or dark: as the computer is set, until somebody chooses.
public final class Theme {

  private static final String STYLESHEET =
      Objects.requireNonNull(Theme.class.getResource("storehouse.css")).toExternalForm();

  private final Scene scene;
  private boolean dark;

  private Theme(Scene scene) {
    this.scene = scene;
  }

  public static Theme on(Scene scene, ColorScheme scheme) {
    scene.getStylesheets().add(STYLESHEET);
    Theme theme = new Theme(scene);
    theme.show(scheme == ColorScheme.DARK);
    return theme;
  }

  public void toggle() {
    show(!dark);
  }

  private void show(boolean wantDark) {
    dark = wantDark;
    Application.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    scene.getRoot().getStyleClass().removeAll("dark");
    if (dark) {
      scene.getRoot().getStyleClass().add("dark");
    }
  }
}
