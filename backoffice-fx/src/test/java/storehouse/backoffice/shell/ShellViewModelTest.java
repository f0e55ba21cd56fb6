package storehouse.backoffice.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import storehouse.backoffice.DeskBench;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.fake.Goods;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.queue.QueueKind;

class ShellViewModelTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();
  private final AtomicInteger sessionsEnded = new AtomicInteger();

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void railShowsWhatTheRolesAllow() {
    assertThat(shell("picker").entries()).containsExactly(Entry.PICK, Entry.STOCK);
    assertThat(shell("packer").entries()).containsExactly(Entry.PACK, Entry.ORDERS);
    assertThat(shell("admin").entries()).containsExactly(Entry.values());
  }

  @Test
  void queuesAreCounted() {
    Goods.fill(fake.floor());
    ShellViewModel shell = shell("admin");
    shell.countQueues();
    assertThat(shell.count(QueueKind.PICK).get()).isEqualTo("8");
    assertThat(shell.count(QueueKind.PACK).get()).isEqualTo("2");
    assertThat(shell.serverState().get()).isEqualTo(ServerState.ANSWERS);
  }

  @Test
  void silentServerIsSeenAndItsReturnToo() {
    ShellViewModel shell = shell("picker");
    int port = fake.address().getPort();
    fake.close();
    shell.countQueues();
    assertThat(shell.serverState().get()).isEqualTo(ServerState.SILENT);
    try (FakeBackOffice again = FakeBackOffice.emptyAt(port)) {
      shell.countQueues();
      assertThat(again.address().getPort()).isEqualTo(port);
      assertThat(shell.serverState().get()).isEqualTo(ServerState.ANSWERS);
    }
  }

  @Test
  void endedSessionLeadsBackToSigningIn() {
    ShellViewModel shell = shell("picker");
    fake.endSessions();
    shell.countQueues();
    assertThat(sessionsEnded).hasValue(1);
  }

  @Test
  void backReturnsTheWayOneCame() {
    ShellViewModel shell = shell("admin");
    shell.open(new Place.OrderList());
    shell.open(new Place.OrderPage("SH-1042-7"));
    shell.back();
    assertThat(shell.place().get()).isEqualTo(new Place.OrderList());
    shell.back();
    shell.back();
    assertThat(shell.place().get()).isEqualTo(new Place.PickQueue());
  }

  private ShellViewModel shell(String name) {
    return new ShellViewModel(
        new DeskBench().workbench(),
        DeskBench.signedIn(fake, name),
        sessionsEnded::incrementAndGet);
  }
}
