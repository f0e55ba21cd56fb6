package storehouse.platform.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import storehouse.platform.saga.Intervention.Done;
import storehouse.platform.saga.Intervention.NotNow;
import storehouse.platform.saga.Intervention.UnknownSaga;
import storehouse.platform.saga.Intervention.WhyNot;
import storehouse.platform.saga.RehearsedParticipants.Data;
import storehouse.platform.saga.SagaQuery.Filter;
import storehouse.testing.Eventually;
import storehouse.testing.TestStores;

@Tag("database")
class SagaDeskTest {

  private static final Outcome STUCK = new Outcome.Unknown(Duration.ofHours(1));

  private static Stores stores;
  private static Store store;

  private final RehearsedParticipants participants = new RehearsedParticipants();
  private final SagaPlan<Data> plan = participants.plan();
  private SagaRunner runner;
  private SagaDesk desk;

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
    desk = new SagaDesk(store, runner, plan);
  }

  @AfterEach
  void stop() {
    runner.close();
  }

  private long begin() {
    long id = Ids.next();
    store.run(tx -> runner.begin(tx, List.of(new NewSaga(id, plan, new Data("x")))));
    runner.nudge();
    return id;
  }

  private long beginStuckAt(String step) {
    participants.answers = called -> called.equals(step) ? STUCK : Outcome.DONE;
    long id = begin();
    Eventually.until("it is stuck", () -> whats(id).contains("UNKNOWN"));
    return id;
  }

  private SagaSummary saga(long id) {
    return desk.find(id).orElseThrow().summary();
  }

  private List<String> whats(long id) {
    return desk.find(id).orElseThrow().entries().stream().map(SagaHistory.Entry::what).toList();
  }

  private void awaitState(long id, SagaState state) {
    Eventually.until("saga " + id + " is " + state, () -> saga(id).state() == state);
  }

  private static void sql(String statement) {
    store.run(
        tx -> {
          try (var update = tx.connection().createStatement()) {
            update.executeUpdate(statement);
          }
        });
  }

  @Test
  void aPausedSagaEndsTheStepThatIsBeingRunAndBeginsNoOther() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch paused = new CountDownLatch(1);
    participants.answers =
        step -> {
          if (step.equals("first")) {
            begun.countDown();
            await(paused);
          }
          return Outcome.DONE;
        };
    long id = begin();
    await(begun);
    assertThat(desk.pause(id, "support")).isInstanceOf(Done.class);
    paused.countDown();

    Eventually.until("the step ends", () -> whats(id).contains("DONE"));
    store.run(tx -> runner.wake(tx, List.of(id)));
    awaitState(begin(), SagaState.COMPLETED);
    assertThat(saga(id).stepKey()).isEqualTo("second");
    assertThat(desk.retry(id, "support")).isEqualTo(new NotNow(WhyNot.PAUSED));
    participants.calls.clear();

    assertThat(desk.resume(id, "support")).isInstanceOf(Done.class);
    awaitState(id, SagaState.COMPLETED);
    assertThat(participants.calls).containsExactly("second", "third", "fourth");
    assertThat(desk.find(id).orElseThrow().entries())
        .filteredOn(entry -> entry.actor().equals("support"))
        .extracting(SagaHistory.Entry::what)
        .containsExactly("PAUSED", "RESUMED");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aRetryTakesTheStepAgainNow() {
    long id = beginStuckAt("second");
    participants.answers = step -> Outcome.DONE;

    assertThat(desk.retry(id, "support")).isInstanceOf(Done.class);

    awaitState(id, SagaState.COMPLETED);
    assertThat(desk.retry(id, "support")).isEqualTo(new NotNow(WhyNot.SETTLED));
    assertThat(desk.retry(1, "support")).isEqualTo(new UnknownSaga());
  }

  @Test
  void forceTakesTwoDifferentPeopleAndUndoesAlsoTheStepWhoseOutcomeIsUnknown() {
    long id = beginStuckAt("second");

    desk.propose(id, "the bank never answers", "support");
    long proposal = saga(id).proposal().orElseThrow().id();

    assertThat(desk.propose(id, "again", "support2"))
        .isEqualTo(new NotNow(WhyNot.ALREADY_PROPOSED));
    assertThat(desk.approve(id, proposal, "Support")).isEqualTo(new NotNow(WhyNot.SAME_PERSON));
    assertThat(saga(id).state()).isEqualTo(SagaState.RUNNING);
    assertThat(desk.approve(id, proposal, "support2")).isInstanceOf(Done.class);

    awaitState(id, SagaState.COMPENSATED);
    assertThat(saga(id).reason()).isEqualTo(SagaDesk.FORCED);
    assertThat(saga(id).proposal()).isEmpty();
    assertThat(participants.calls)
        .containsExactly("first", "second", "undo second", "undo first", "undo begin");
    assertThat(desk.find(id).orElseThrow().entries())
        .filteredOn(entry -> !entry.actor().isEmpty())
        .extracting(entry -> entry.what() + " " + entry.actor())
        .containsExactly("UNDO PROPOSED support", "UNDO APPROVED support2", "TURN BACK support2");
  }

  @Test
  void aProposalThatWasReplacedIsNotApproved() {
    long id = beginStuckAt("second");
    desk.propose(id, "first thought", "support");
    long seen = saga(id).proposal().orElseThrow().id();
    desk.withdraw(id, seen, "support");
    desk.propose(id, "second thought", "support");

    assertThat(desk.approve(id, seen, "support2")).isEqualTo(new NotNow(WhyNot.NO_SUCH_PROPOSAL));
    assertThat(saga(id).state()).isEqualTo(SagaState.RUNNING);
  }

  @Test
  void manyApprovalsAtOnceUndoOnce() throws Exception {
    long id = beginStuckAt("second");
    desk.propose(id, "stuck", "support");
    long proposal = saga(id).proposal().orElseThrow().id();
    Callable<Intervention> approve = () -> desk.approve(id, proposal, "support2");
    long done = 0;
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : people.invokeAll(Stream.generate(() -> approve).limit(6).toList())) {
        done += answer.get() instanceof Done ? 1 : 0;
      }
    }
    awaitState(id, SagaState.COMPENSATED);
    assertThat(done).isEqualTo(1);
    assertThat(participants.calls).containsOnlyOnce("undo second", "undo first", "undo begin");
  }

  @Test
  void sagasAreListedByStateAndAgeAPageAtATime() {
    sql("delete from saga_instance");
    List<Long> stuck = Stream.generate(() -> beginStuckAt("first")).limit(3).toList();
    sql("update saga_instance set needs_person = 1 where id = " + stuck.get(1));
    sql(
        "update saga_instance set created_at = timestampadd(minute, -10, now(6)) where id = "
            + stuck.get(0));

    assertThat(ids(Filter.RUNNING, Duration.ZERO, 0)).containsExactlyElementsOf(stuck);
    assertThat(ids(Filter.RUNNING, Duration.ZERO, stuck.get(0)))
        .containsExactlyElementsOf(stuck.subList(1, 3));
    assertThat(ids(Filter.RUNNING, Duration.ofMinutes(5), 0)).containsExactly(stuck.get(0));
    assertThat(ids(Filter.NEEDS_PERSON, Duration.ZERO, 0)).containsExactly(stuck.get(1));
    assertThat(desk.count(List.of(Filter.RUNNING, Filter.NEEDS_PERSON))).containsExactly(3, 1);
    assertThat(saga(stuck.get(2)).attempts()).isEqualTo(1);
  }

  private List<Long> ids(Filter filter, Duration olderThan, long after) {
    return desk.list(new SagaQuery(filter, olderThan, after, 10)).stream()
        .map(SagaSummary::id)
        .toList();
  }

  @Test
  void theListUsesAnIndex() {
    String explain =
        store.read(
            tx -> {
              SagaQuery query = new SagaQuery(Filter.COMPENSATED, Duration.ZERO, 0, 10);
              try (var select =
                  tx.connection().prepareStatement("explain " + SagaReads.listing(query))) {
                select.setLong(1, 0);
                select.setLong(2, 0);
                select.setInt(3, 10);
                try (var row = select.executeQuery()) {
                  row.next();
                  return row.getString("key");
                }
              }
            });
    assertThat(explain).isEqualTo("saga_state");
  }

  @Test
  void sagasOfUnknownPlansNeitherFillTheClaimNorStandStillUnseen() {
    sql("delete from saga_instance");
    long foreign = begin();
    awaitState(foreign, SagaState.COMPLETED);
    sql(
        "update saga_instance set version = 99, state = 'RUNNING', active = 1, step = 1,"
            + " due_at = '2020-01-01' where id = "
            + foreign);
    for (int i = 0; i < 300; i++) {
      sql(
          "insert into saga_instance (id, name, version, state, active, step, step_key, data,"
              + " reason, attempts, needs_person, due_at, wake_requested, epoch, created_at,"
              + " updated_at) select -"
              + (i + 1)
              + ", name, version, state, active, step, step_key, data, reason, attempts,"
              + " needs_person, due_at, wake_requested, epoch, created_at, updated_at"
              + " from saga_instance where id = "
              + foreign);
    }

    awaitState(begin(), SagaState.COMPLETED);

    Eventually.until("a person is asked", () -> saga(foreign).needsPerson());
    assertThat(whats(foreign)).contains("PLAN UNKNOWN");
    sql("delete from saga_instance");
  }

  @Test
  void aSagaThatCannotBeReadIsLaidAsideAndTheOthersGoOn() {
    long broken = beginStuckAt("first");
    participants.answers = step -> Outcome.DONE;
    sql("update saga_instance set data = 'no json', due_at = now(6) where id = " + broken);

    awaitState(begin(), SagaState.COMPLETED);

    Eventually.until("it is laid aside", () -> saga(broken).paused());
    assertThat(saga(broken).needsPerson()).isTrue();
    assertThat(whats(broken)).containsOnlyOnce("UNREADABLE");
    sql("update saga_instance set data = '{}' where id = " + broken);
    desk.resume(broken, "admin");
    awaitState(broken, SagaState.COMPLETED);
  }

  @Test
  void aSagaWhoseOutcomeCannotBeWrittenIsParkedAndTheOthersGoOn() {
    participants.answers =
        step -> step.equals("second") ? Outcome.refused("x".repeat(50)) : Outcome.DONE;
    sql("alter table saga_instance modify reason varchar(20) not null");
    long parked = begin();
    Eventually.until("it is parked", () -> whats(parked).contains("PARKED"));
    assertThat(saga(parked).needsPerson()).isTrue();
    participants.answers = step -> Outcome.DONE;
    awaitState(begin(), SagaState.COMPLETED);

    sql("alter table saga_instance modify reason varchar(200) not null");
    desk.retry(parked, "support");
    awaitState(parked, SagaState.COMPLETED);
  }

  @Test
  void aStepThatLeavesACallWithoutAnAnswerDoesNotStopTheOthers() {
    SagaPlan<Data> forgetful =
        SagaPlan.<Data>named("forgetful", 1)
            .begun("begin", participants.step("undo begin"))
            .undoable(
                "first", (LocalStep<Data>) calls -> List.of(), participants.step("undo first"))
            .build();
    runner.close();
    runner = new SagaRunner(store, Clock.systemUTC());
    runner.register(forgetful, Data.class);
    runner.start();
    long id = Ids.next();
    store.run(tx -> runner.begin(tx, List.of(new NewSaga(id, forgetful, new Data("x")))));

    Eventually.until("it failed twice", () -> saga(id).attempts() > 1);
    assertThat(saga(id).lastError()).contains("without an answer");
  }
}
