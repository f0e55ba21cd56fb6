package storehouse.order.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RacesTest {

  private static Experiment experiment;

  @BeforeAll
  static void open() throws IOException {
    experiment = new Experiment();
  }

  @AfterAll
  static void close() throws IOException {
    experiment.close();
  }

  @Test
  void twoNodesSellTheLastUnitsOnce() {
    assertThat(new Races(experiment).lastUnits()).isEmpty();
  }

  @Test
  void aCartIsBoughtOnceHoweverOftenAndWhereverItIsClicked() {
    assertThat(new Races(experiment).oneCart()).isEmpty();
  }

  @Test
  void anAcceptanceThatDiedIsAcceptedOnceByTheNextNode() {
    assertThat(new Races(experiment).acceptances()).isEmpty();
  }

  @Test
  void anAcceptanceWhoseAnswerIsLostIsFoundByTheNextRequest() {
    assertThat(new Races(experiment).unheardAcceptances()).isEmpty();
  }

  @Test
  void aRepeatIsAnsweredTheSameEvenAfterTheOrderWasCancelled() {
    assertThat(new Races(experiment).repeatAfterTheEnd()).isEmpty();
  }

  @Test
  void whatDyingRelaysAndInboxesLeaveIsDeliveredOnce() {
    EventDeaths deaths = new EventDeaths(experiment);

    assertThat(deaths.findings()).isEmpty();
    assertThat(deaths.deaths()).isGreaterThanOrEqualTo(44);
  }
}
