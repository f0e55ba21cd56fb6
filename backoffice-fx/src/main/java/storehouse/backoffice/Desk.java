package storehouse.backoffice;

import java.net.URI;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import storehouse.backoffice.look.Theme;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.server.Server;
import storehouse.backoffice.server.Session;
import storehouse.backoffice.shell.Entry;
import storehouse.backoffice.shell.ShellActions;
import storehouse.backoffice.shell.ShellView;
import storehouse.backoffice.shell.ShellViewModel;
import storehouse.backoffice.signin.SignInView;
import storehouse.backoffice.signin.SignInViewModel;
import storehouse.backoffice.work.Workbench;

/// One window: signed out, or at work.
final class Desk implements ShellActions {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Workbench bench;
  private final Server server;
  private final StackPane root = new StackPane();
  private final Scene scene = new Scene(root, WIDTH, HEIGHT);
  private final Theme theme = Theme.on(scene, Platform.getPreferences().getColorScheme());
  private Optional<Screen> current = Optional.empty();

  Desk(Workbench bench, URI server) {
    this.bench = bench;
    this.server = Server.at(server);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent key) {
    if (key.getCode() == KeyCode.F2) {
      theme.toggle();
      key.consume();
    }
  }

  Scene scene() {
    return scene;
  }

  void begin() {
    signIn("");
  }

  private void signIn(String why) {
    SignInViewModel model = new SignInViewModel(bench, server, this::work);
    model.problem().set(why);
    show(new SignInView(model, bench.words()));
  }

  private void work(Session session) {
    if (Entry.of(session).isEmpty()) {
      signIn(bench.words().text("signIn.noWork", session.roles()));
      return;
    }
    ShellViewModel model = new ShellViewModel(bench, session, this::sessionEnded);
    show(new ShellView(model, this));
  }

  private void sessionEnded() {
    if (current.filter(ShellView.class::isInstance).isPresent()) {
      signIn(bench.words().text("failure.signedOut"));
    }
  }

  @Override
  public void signOut() {
    signIn("");
  }

  @Override
  public void toggleTheme() {
    theme.toggle();
  }

  private void show(Screen next) {
    current.ifPresent(Screen::hidden);
    current = Optional.of(next);
    root.getChildren().setAll(next.root());
    next.shown();
  }
}
