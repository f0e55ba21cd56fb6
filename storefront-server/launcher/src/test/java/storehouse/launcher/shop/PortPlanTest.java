package storehouse.launcher.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.process.Ports;

class PortPlanTest {
  private static ServerSocket anyServer() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @Test
  void theShopsOwnPortIsThatOneOrAFailure() throws IOException {
    try (ServerSocket other = anyServer()) {
      assertThatThrownBy(() -> PortPlan.around(other.getLocalPort()))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("Port " + other.getLocalPort() + " is in use")
          .hasMessageContaining("./run --port ");
    }
  }

  @Test
  void aHelperMovesOnToTheNextFreePort() throws IOException {
    try (ServerSocket other = anyServer()) {
      int taken = other.getLocalPort();
      int chosen = Ports.freeFrom(taken, Set.of(taken + 1));
      assertThat(chosen).isNotIn(taken, taken + 1);
      assertThat(Ports.isFree(chosen)).isTrue();
    }
  }

  @Test
  void noTwoPartsShareAPort() {
    PortPlan plan = PortPlan.around(0);
    assertThat(
            Set.of(
                plan.shop(),
                plan.database(),
                plan.replica(),
                plan.solr(),
                plan.stripe(),
                plan.adyen(),
                plan.paypal(),
                plan.ups(),
                plan.mail(),
                plan.smtp()))
        .hasSize(10);
  }
}
