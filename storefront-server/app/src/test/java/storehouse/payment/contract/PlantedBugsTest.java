package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import storehouse.testing.Eventually;

/// A contract that a broken adapter can keep is worth nothing. Usually each bug is planted into one
/// gateway's adapter, with `-Dstorehouse.planted=all` into everyone's.
@Tag("database")
class PlantedBugsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static Stream<Arguments> bugs() {
    boolean all = System.getProperty("storehouse.planted", "").equals("all");
    List<Arguments> bugs = new ArrayList<>();
    for (PlantedBug bug : PlantedBug.values()) {
      for (Desk desk : Desk.values()) {
        boolean itsTurn = bug.ordinal() % Desk.values().length == desk.ordinal();
        if (all || itsTurn) {
          bugs.add(Arguments.of(bug, desk));
        }
      }
    }
    return bugs.stream();
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void theContractNotices(PlantedBug bug, Desk desk) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    Desk.only(
        desk,
        () -> bug.during(() -> Eventually.withPatience(PATIENCE, () -> holdAgainst(bug, summary))));

    assertThat(summary.getSummary().getTestsFoundCount()).isPositive();
    assertThat(summary.getSummary().getTestsFailedCount()).isPositive();
  }

  private static void holdAgainst(PlantedBug bug, SummaryGeneratingListener summary) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(bug.noticedBy())).build();
    Launcher launcher = LauncherFactory.create();
    launcher.execute(request, summary);
  }
}
