package storehouse.platform.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.saga.RehearsedParticipants.Data;
import storehouse.testing.Eventually;
import storehouse.testing.TestStores;

@Tag("database")
class UnsettledTest {

  private static final int ORDERS = 5;

  private final RehearsedParticipants participants = new RehearsedParticipants();
  private final SagaPlan<Data> plan = participants.plan();
  private Stores stores;
  private Store store;
  private SagaRunner runner;

  @BeforeEach
  void start() {
    stores = TestStores.fresh(StoreName.ORDERS);
    store = stores.of(StoreName.ORDERS);
    runner = new SagaRunner(store, Clock.systemUTC());
    runner.register(plan, Data.class);
    runner.start();
  }

  @AfterEach
  void stop() {
    runner.close();
    stores.close();
  }

  private void begin() {
    List<NewSaga> sagas = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      sagas.add(new NewSaga(Ids.next(), plan, new Data("x")));
    }
    store.run(tx -> runner.begin(tx, sagas));
  }

  @Test
  void whatFailsIsUnderWayUntilItIsSettled() {
    participants.answers =
        step -> step.equals("second") ? new Outcome.Unknown(Duration.ofMillis(500)) : Outcome.DONE;
    begin();

    Eventually.until("they are counted", () -> runner.work().unsettled() == ORDERS);
    Eventually.until("none is run", () -> runner.work().underWay() == 0);
    assertThat(runner.work().settled()).as("settled while the gateway is away").isZero();

    participants.answers = step -> Outcome.DONE;
    Eventually.until("all are settled", () -> runner.work().settled() == ORDERS);
    Eventually.until("none is counted", () -> runner.work().unsettled() == 0);
  }

  @Test
  void whatWaitsForTheShopperOrForAReleaseDoesNotCount() {
    participants.answers =
        step ->
            step.equals("second")
                ? new Outcome.Waiting(Instant.now().plusSeconds(3_600))
                : Outcome.DONE;
    begin();
    Eventually.until("all wait", () -> participants.calls.size() == 2 * ORDERS);
    participants.answers = step -> step.equals("fourth") ? Outcome.ON_HOLD : Outcome.DONE;
    begin();
    Eventually.until("all are held", () -> participants.calls.size() >= 6 * ORDERS);

    Eventually.until("none is counted", () -> runner.work().unsettled() == 0);
    assertThat(runner.work().settled()).isZero();
  }
}
