package storehouse.platform.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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

/// Sagas whose steps are not written down one by one.
@Tag("database")
class StraightThroughTest {

  private static Stores stores;
  private static Store store;

  private final RehearsedParticipants participants = new RehearsedParticipants();
  private final SagaPlan<Data> plan = participants.straightPlan();
  private SagaRunner runner;

  @BeforeAll
  static void open() {
    stores = TestStores.fresh(StoreName.ORDERS);
    store = stores.of(StoreName.ORDERS);
  }

  @AfterAll
  static void closeStores() {
    stores.close();
  }

  @BeforeEach
  void start() {
    runner = new SagaRunner(store, Clock.systemUTC());
    runner.register(plan, Data.class);
    runner.start();
  }

  @AfterEach
  void stop() {
    runner.close();
  }

  private long begin() {
    long id = Ids.next();
    begin(id);
    return id;
  }

  private void begin(long id) {
    store.run(tx -> runner.begin(tx, List.of(new NewSaga(id, plan, new Data("x")))));
  }

  private SagaHistory history(long id) {
    return runner.history(id).orElseThrow();
  }

  private SagaHistory ended(long id) {
    Eventually.until("saga " + id + " is settled", () -> history(id).isSettled());
    return history(id);
  }

  private static List<String> log(SagaHistory saga) {
    return saga.entries().stream()
        .map(entry -> (entry.stepKey() + " " + entry.what()).strip())
        .toList();
  }

  /// As a node leaves a saga that dies on its way: where it was when it was begun.
  private void leftByADeadNode(long id, String wish) {
    ended(id);
    participants.calls.clear();
    store.run(
        tx -> {
          try (var statement = tx.connection().createStatement()) {
            statement.executeUpdate(
                "insert into saga_node (id, alive_until) values ('gone-%d', '2020-01-01')"
                    .formatted(id));
            statement.executeUpdate(
                ("update saga_instance set state = 'RUNNING', active = 1, step = 1,"
                        + " step_key = 'first', reach = 4, owner = 'gone-%d', due_at = '2030-01-01',"
                        + " settled_at = null, undo_requested = %s where id = %d")
                    .formatted(id, wish, id));
          }
        });
  }

  @Test
  void whatGoesThroughIsWrittenOnceAndWithEveryStep() {
    long id = Ids.next();
    AtomicReference<String> written = new AtomicReference<>("");
    participants.answers =
        step -> {
          if (step.equals("fourth")) {
            written.set(history(id).summary().stepKey());
          }
          return Outcome.DONE;
        };
    begin(id);

    assertThat(log(ended(id)))
        .containsExactly("first DONE", "second DONE", "third DONE", "fourth DONE");
    assertThat(written).hasValue("first");
  }

  @Test
  void whoGoesOnAfterADeathCallsTheStepsAgain() {
    long id = begin();
    leftByADeadNode(id, "null");

    assertThat(ended(id).state()).isEqualTo(SagaState.COMPLETED);
    assertThat(participants.calls).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void whatADeadNodeLeftIsUndoneFromTheLastStepThatItMayHaveCalled() {
    long id = begin();
    leftByADeadNode(id, "'shopper.changed-their-mind'");

    assertThat(ended(id).state()).isEqualTo(SagaState.COMPENSATED);
    assertThat(participants.calls).containsExactly("undo second", "undo first", "undo begin");
  }

  @Test
  void aRefusalAfterADeathAlsoUndoesWhatTheDeadNodeMayHaveDoneLater() {
    long id = begin();
    participants.answers = step -> step.equals("first") ? Outcome.refused("gone") : Outcome.DONE;
    leftByADeadNode(id, "null");

    assertThat(ended(id).state()).isEqualTo(SagaState.COMPENSATED);
    assertThat(participants.calls)
        .containsExactly("first", "undo second", "undo first", "undo begin");
  }

  @Test
  void aRefusalOnTheFirstWayUndoesOnlyWhatWasDone() {
    participants.answers = step -> step.equals("second") ? Outcome.refused("no") : Outcome.DONE;

    SagaHistory saga = ended(begin());

    assertThat(participants.calls).containsExactly("first", "second", "undo first", "undo begin");
    assertThat(log(saga))
        .containsExactly("first DONE", "second REFUSED", "first UNDONE", "begin UNDONE");
  }

  @Test
  void aSagaThatIsToldToTurnBackOnItsWayTakesNoFurtherStep() {
    long id = Ids.next();
    participants.answers =
        step -> {
          if (step.equals("second")) {
            store.run(tx -> runner.turnBack(tx, plan, new TurnBack(id, "stop", "shopper")));
          }
          return Outcome.DONE;
        };
    begin(id);

    assertThat(ended(id).state()).isEqualTo(SagaState.COMPENSATED);
    assertThat(participants.calls)
        .containsExactly("first", "second", "undo second", "undo first", "undo begin");
  }

  @Test
  void aSagaThatWaitedIsNotUndoneBeyondItsStep() {
    AtomicInteger asked = new AtomicInteger();
    participants.answers =
        step ->
            !step.equals("second")
                ? Outcome.DONE
                : asked.incrementAndGet() == 1
                    ? new Outcome.Waiting(Instant.now().plusSeconds(3_600))
                    : Outcome.refused("declined");
    long id = begin();
    Eventually.until(
        "the saga waits",
        () -> history(id).entries().stream().anyMatch(entry -> entry.what().equals("WAITING")));
    store.run(tx -> runner.tell(tx, List.of(id)));

    assertThat(ended(id).state()).isEqualTo(SagaState.COMPENSATED);
    assertThat(participants.calls)
        .containsExactly("first", "second", "second", "undo first", "undo begin");
  }

  @Test
  void anUnknownOutcomeIsWrittenWithTheStepsBeforeIt() {
    AtomicInteger asked = new AtomicInteger();
    participants.answers =
        step ->
            step.equals("third") && asked.incrementAndGet() < 3
                ? new Outcome.Unknown(Duration.ofMillis(5))
                : Outcome.DONE;

    assertThat(log(ended(begin())))
        .containsExactly(
            "first DONE",
            "second DONE",
            "third UNKNOWN",
            "third UNKNOWN",
            "third DONE",
            "fourth DONE");
  }

  @Test
  void aWakeThatOvertakesTheWaitingStepCostsNoWriteAndIsNotLost() {
    AtomicInteger asked = new AtomicInteger();
    long id = Ids.next();
    participants.answers =
        step -> {
          if (step.equals("second") && asked.incrementAndGet() == 1) {
            store.run(tx -> runner.tell(tx, List.of(id)));
            assertThat(isWakeWritten(id)).isFalse();
            return new Outcome.Waiting(Instant.now().plusSeconds(3_600));
          }
          return Outcome.DONE;
        };
    begin(id);

    assertThat(ended(id).state()).isEqualTo(SagaState.COMPLETED);
    assertThat(asked).hasValue(2);
  }

  private static boolean isWakeWritten(long id) {
    return store.read(
        tx -> {
          try (var select =
                  tx.connection()
                      .prepareStatement(
                          "select wake_requested from saga_instance where id = " + id);
              var row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
          }
        });
  }
}
