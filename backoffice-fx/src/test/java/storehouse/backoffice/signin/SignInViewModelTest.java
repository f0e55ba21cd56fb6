package storehouse.backoffice.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import storehouse.backoffice.DeskBench;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.server.Role;
import storehouse.backoffice.server.Server;
import storehouse.backoffice.server.Session;

class SignInViewModelTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();
  private final List<Session> sessions = new ArrayList<>();
  private final SignInViewModel model = at(fake.address());

  private SignInViewModel at(URI server) {
    return new SignInViewModel(new DeskBench().workbench(), Server.at(server), sessions::add);
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void rightPasswordBeginsASessionWithTheRoles() {
    signIn("packer", "storehouse-demo");
    assertThat(sessions).singleElement().satisfies(this::isPacker);
  }

  private void isPacker(Session session) {
    assertThat(session.roles()).containsExactly(Role.PACKER);
    assertThat(session.hasAnyOf(Role.PICKER)).isFalse();
  }

  @Test
  void adminMayDoEverything() {
    signIn("admin", "storehouse-demo");
    assertThat(sessions.getFirst().hasAnyOf(Role.PICKER)).isTrue();
  }

  @Test
  void wrongPasswordIsSaidInWords() {
    signIn("packer", "guess");
    assertThat(model.problem().get()).isEqualTo("Name or password is wrong. Check both.");
    assertThat(sessions).isEmpty();
  }

  @Test
  void nothingIsSentWhileSomethingIsMissing() {
    signIn("packer", "");
    assertThat(model.problem().get()).isEqualTo("Type your name and your password.");
  }

  @Test
  void unreachableServerIsNamedWithWhatToDo() {
    fake.close();
    signIn("packer", "storehouse-demo");
    assertThat(model.problem().get())
        .startsWith("The server at " + fake.address() + " cannot be reached")
        .contains("try again");
  }

  @Test
  void hintAboutDemoAccountsIsOnlyForThisComputer() {
    assertThat(model.isOnThisComputer()).isTrue();
    assertThat(at(URI.create("http://localhost:8080")).isOnThisComputer()).isTrue();
    assertThat(at(URI.create("https://shop.example.test")).isOnThisComputer()).isFalse();
  }

  private void signIn(String name, String password) {
    model.username().set(name);
    model.password().set(password);
    model.signIn();
  }
}
