package storehouse.backoffice.signin;

import java.net.InetAddress;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Server;
import storehouse.backoffice.server.Session;
import storehouse.backoffice.work.Workbench;

/// Asks who is at work.
public final class SignInViewModel {

  private static final Set<String> THIS_COMPUTER =
      Set.of("localhost", "[::1]", InetAddress.getLoopbackAddress().getHostAddress());

  private final Workbench bench;
  private final Server server;
  private final Consumer<Session> signedIn;
  private final StringProperty username = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();

  public SignInViewModel(Workbench bench, Server server, Consumer<Session> signedIn) {
    this.bench = bench;
    this.server = server;
    this.signedIn = signedIn;
  }

  public void signIn() {
    if (busy.get()) {
      return;
    }
    if (username.get().isBlank() || password.get().isEmpty()) {
      problem.set(bench.words().text("signIn.incomplete"));
      return;
    }
    problem.set("");
    busy.set(true);
    String name = username.get().strip();
    String secret = password.get();
    bench.background().ask(() -> Session.begin(server, name, secret), this::answered);
  }

  private void answered(Answer<Session> answer) {
    busy.set(false);
    switch (answer) {
      case Answer.Got<Session>(var session) -> signedIn.accept(session);
      case Answer.Failed<Session>(var failure) -> problem.set(bench.words().of(failure));
    }
  }

  public String address() {
    return server.address().toString();
  }

  /// A server on this computer is most likely the demo shop, so its accounts are worth a hint.
  public boolean isOnThisComputer() {
    String host = server.address().getHost();
    return host != null && THIS_COMPUTER.contains(host);
  }

  public StringProperty username() {
    return username;
  }

  public StringProperty password() {
    return password;
  }

  public StringProperty problem() {
    return problem;
  }

  public BooleanProperty busy() {
    return busy;
  }
}
