package storehouse.backoffice;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import storehouse.backoffice.sound.SpeakerSounds;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Background;
import storehouse.backoffice.work.Workbench;

/// The desktop client. The server’s address is the argument `--server=URL` or `--server URL`, the
/// system property `storehouse.server`, or else the shop on this computer.
public final class BackOffice extends Application {

  private static final String ON_THIS_COMPUTER = "http://127.0.0.1:8080";

  @Override
  public void start(Stage stage) {
    open(stage, address(getParameters().getRaw()));
  }

  /// Opens the desktop for this server in a window; needs the JavaFX thread.
  public static void open(Stage stage, URI server) {
    Words words = Words.in(Locale.ENGLISH);
    Figures figures = new Figures(words, Clock.systemUTC(), ZoneId.systemDefault());
    SpeakerSounds sounds = new SpeakerSounds(Executors.newVirtualThreadPerTaskExecutor());
    Workbench bench = new Workbench(Background.of(Platform::runLater), words, figures, sounds);
    Desk desk = new Desk(bench, server);
    stage.setTitle(words.text("app.title"));
    stage.setScene(desk.scene());
    stage.show();
    desk.begin();
  }

  static URI address(List<String> arguments) {
    String prefix = "--server=";
    for (int index = 0; index < arguments.size(); index++) {
      String argument = arguments.get(index);
      if (argument.startsWith(prefix)) {
        return URI.create(argument.substring(prefix.length()));
      }
      if (argument.equals("--server") && index + 1 < arguments.size()) {
        return URI.create(arguments.get(index + 1));
      }
    }
    return URI.create(System.getProperty("storehouse.server", ON_THIS_COMPUTER));
  }
}
