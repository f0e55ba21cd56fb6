package storehouse.platform.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
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

@Tag("database")
class SagaRunnerTest {

  private static Stores stores;
  private static Store store;

  private final RehearsedParticipants participants = new RehearsedParticipants();
  private final SagaPlan<Data> plan = participants.plan();
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
    runner = runner();
    runner.start();
  }

  @AfterEach
  void stop() {
    runner.close();
  }

  private SagaRunner runner() {
    SagaRunner fresh = new SagaRunner(store, Clock.systemUTC());
    fresh.register(plan, Data.class);
    return fresh;
  }

  private long begin() {
    long id = Ids.next();
    store.run(tx -> runner.begin(tx, List.of(new NewSaga(id, plan, new Data("x")))));
    return id;
  }

  private SagaHistory ended(long id) {
    Eventually.until("saga " + id + " is settled", () -> history(id).isSettled());
    return history(id);
  }

  private SagaHistory history(long id) {
    return runner.history(id).orElseThrow();
  }

  @Test
  void runsItsStepsInOrder() {
    assertThat(ended(begin()).state()).isEqualTo(SagaState.COMPLETED);
    assertThat(participants.calls).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void runsASagaWhoseCommitWasNotAnswered() {
    long id = Ids.next();
    assertThatThrownBy(
            () ->
                store.run(
                    tx -> {
                      runner.begin(tx, List.of(new NewSaga(id, plan, new Data("x"))));
                      tx.connection().commit();
                      throw new IllegalStateException("The answer to the commit is lost");
                    }))
        .hasMessageContaining("lost");

    assertThat(ended(id).state()).isEqualTo(SagaState.COMPLETED);
    assertThat(participants.calls).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void aRefusedStepIsNotUndoneButEverythingBeforeItIsInReverse() {
    participants.answers =
        step -> step.equals("second") ? Outcome.refused("no.luck") : Outcome.DONE;

    SagaHistory saga = ended(begin());

    assertThat(saga.state()).isEqualTo(SagaState.COMPENSATED);
    assertThat(saga.reason()).isEqualTo("no.luck");
    assertThat(participants.calls).containsExactly("first", "second", "undo first", "undo begin");
  }

  @Test
  void aRefusalOfTheLastRetriedStepUndoesAllUndoableSteps() {
    participants.answers = step -> step.equals("fourth") ? Outcome.refused("closed") : Outcome.DONE;

    ended(begin());

    assertThat(participants.calls)
        .containsExactly(
            "first", "second", "third", "fourth", "undo second", "undo first", "undo begin");
  }

  @Test
  void anUnknownOutcomeIsAskedAgainAndNeitherUndoneNorSkipped() {
    AtomicInteger asked = new AtomicInteger();
    participants.answers =
        step ->
            step.equals("second") && asked.incrementAndGet() < 3
                ? new Outcome.Unknown(Duration.ofMillis(5))
                : Outcome.DONE;

    assertThat(ended(begin()).state()).isEqualTo(SagaState.COMPLETED);
    assertThat(participants.calls)
        .containsExactly("first", "second", "second", "second", "third", "fourth");
  }

  @Test
  void aFailingCompensationIsRetriedUntilItSucceeds() {
    AtomicInteger failures = new AtomicInteger(2);
    participants.answers =
        step -> {
          if (step.equals("undo first") && failures.getAndDecrement() > 0) {
            throw new IllegalStateException("the network is gone");
          }
          return step.equals("second") ? Outcome.refused("no") : Outcome.DONE;
        };

    assertThat(ended(begin()).state()).isEqualTo(SagaState.COMPENSATED);
    assertThat(participants.calls)
        .containsSubsequence("undo first", "undo first", "undo first", "undo begin");
  }

  @Test
  void aWaitingStepIsWokenByAnEvent() {
    AtomicInteger asked = new AtomicInteger();
    participants.answers =
        step ->
            step.equals("first") && asked.incrementAndGet() == 1
                ? new Outcome.Waiting(Instant.now().plusSeconds(3_600))
                : Outcome.DONE;
    long id = begin();
    Eventually.until(
        "the saga waits",
        () -> history(id).entries().stream().anyMatch(entry -> entry.what().equals("WAITING")));

    store.run(tx -> runner.wake(tx, List.of(id)));

    assertThat(ended(id).state()).isEqualTo(SagaState.COMPLETED);
  }

  @Test
  void anEventThatOvertakesTheStepIsNotLost() {
    AtomicInteger asked = new AtomicInteger();
    long[] id = new long[1];
    participants.answers =
        step -> {
          if (step.equals("first") && asked.incrementAndGet() == 1) {
            store.run(tx -> runner.wake(tx, List.of(id[0])));
            return new Outcome.Waiting(Instant.now().plusSeconds(3_600));
          }
          return Outcome.DONE;
        };
    id[0] = Ids.next();
    store.run(tx -> runner.begin(tx, List.of(new NewSaga(id[0], plan, new Data("x")))));

    assertThat(ended(id[0]).state()).isEqualTo(SagaState.COMPLETED);
  }

  @Test
  void aMissedDeadlineUndoesTheWaitingStepToo() {
    participants.answers =
        step ->
            step.equals("second")
                ? new Outcome.Waiting(Instant.now().minusSeconds(1))
                : Outcome.DONE;

    assertThat(ended(begin()).reason()).isEqualTo("deadline.second");
    assertThat(participants.calls)
        .containsExactly("first", "second", "undo second", "undo first", "undo begin");
  }

  @Test
  void theSagasOfANodeThatVanishedMoveOnElsewhere() {
    long id = begin();
    ended(id);
    store.run(
        tx -> {
          try (var statement = tx.connection().createStatement()) {
            statement.executeUpdate(
                "insert into saga_node (id, alive_until) values ('gone', '2020-01-01')");
            statement.executeUpdate(
                "update saga_instance set state = 'RUNNING', active = 1, step = 3,"
                    + " owner = 'gone', due_at = '2030-01-01' where id = "
                    + id);
          }
        });

    assertThat(ended(id).state()).isEqualTo(SagaState.COMPLETED);
    assertThat(participants.calls)
        .containsExactly("first", "second", "third", "fourth", "third", "fourth");
  }

  @Test
  void aNodeThatWasTakenForDeadCannotWriteOverItsSuccessor() {
    long id = begin();
    ended(id);
    Claim<Data> stale =
        new Claim<>(
            id,
            plan,
            SagaState.RUNNING,
            1,
            new Data("x"),
            "",
            0,
            null,
            "somebody else",
            1,
            Unwritten.nothing(1),
            false);
    Transition back = Progress.after(stale, Outcome.DONE, Instant.now());

    List<Optional<Transition>> written =
        store.write(
            tx ->
                SagaSettlements.settle(
                    tx.connection(), List.of(new Settlement<>(stale, back, Instant.now()))));

    assertThat(written).containsExactly(Optional.empty());
    assertThat(history(id).state()).isEqualTo(SagaState.COMPLETED);
  }

  @Test
  void inABatchOnlyTheBadSagaWaits() {
    participants.answers =
        step -> {
          if (step.equals("first") && participants.calls.size() % 7 == 0) {
            throw new IllegalStateException("this one is bad");
          }
          return Outcome.DONE;
        };
    List<Long> ids = LongStream.range(0, 40).map(i -> Ids.next()).boxed().toList();
    store.run(
        tx ->
            runner.begin(
                tx, ids.stream().map(id -> new NewSaga(id, plan, new Data("x"))).toList()));
    runner.nudge();

    ids.forEach(id -> assertThat(ended(id).state()).isEqualTo(SagaState.COMPLETED));
  }
}
