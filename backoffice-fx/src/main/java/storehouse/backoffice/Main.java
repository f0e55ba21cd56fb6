package storehouse.backoffice;

import javafx.application.Application;

/// Starts the desktop from a plain class path: `--server=http://127.0.0.1:8080`. JavaFX refuses to
/// start there from a class that is an `Application` itself.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Application.launch(BackOffice.class, arguments);
  }
}
