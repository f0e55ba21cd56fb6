package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.Tx;
import storehouse.platform.saga.Intervention.Done;
import storehouse.platform.saga.Intervention.NotNow;
import storehouse.platform.saga.Intervention.UnknownSaga;
import storehouse.platform.saga.Intervention.WhyNot;
import storehouse.platform.saga.SagaSummary.Proposal;

/// What operators do with sagas: look, pause, let go on, try again now, and undo by force, for
/// which two different people must agree. Everything they do is on the saga's log with their name.
public final class SagaDesk {

  /// The reason that the compensations of a saga hear which was undone by force.
  public static final String FORCED = "operator.forced";

  private static final int MOST_LISTED = 200;

  private final Store store;
  private final SagaRunner runner;
  private final SagaPlan<?> plan;

  /// `plan` is the newest of the sagas that people may undo; those of other names only go on.
  public SagaDesk(Store store, SagaRunner runner, SagaPlan<?> plan) {
    this.store = store;
    this.runner = runner;
    this.plan = plan;
  }

  public List<SagaSummary> list(SagaQuery query) {
    if (query.limit() < 1 || query.limit() > MOST_LISTED) {
      throw new IllegalArgumentException("Between 1 and " + MOST_LISTED + " sagas can be listed");
    }
    return store.read(tx -> SagaReads.list(tx.connection(), query));
  }

  /// How many sagas that are under way match each filter, positionally.
  public List<Integer> count(List<SagaQuery.Filter> filters) {
    return store.read(tx -> SagaReads.count(tx.connection(), filters));
  }

  public Optional<SagaHistory> find(long id) {
    return store.read(tx -> SagaReads.history(tx.connection(), id));
  }

  /// Nothing more is begun until the saga is resumed; what is being run ends first. Another node
  /// that is on its way through with it hears of it when it next writes the saga's row.
  public Intervention pause(long id, String actor) {
    return act(
        id,
        (tx, saga) -> {
          if (!saga.state().isActive()) {
            return WhyNot.SETTLED;
          }
          if (!saga.paused()) {
            SagaActs.setPaused(tx.connection(), id, true);
            log(tx, saga, "PAUSED", "", actor);
          }
          return WhyNot.NOTHING;
        });
  }

  public Intervention resume(long id, String actor) {
    return act(
        id,
        (tx, saga) -> {
          if (!saga.state().isActive()) {
            return WhyNot.SETTLED;
          }
          if (saga.paused()) {
            SagaActs.setPaused(tx.connection(), id, false);
            log(tx, saga, "RESUMED", "", actor);
          }
          return WhyNot.NOTHING;
        });
  }

  /// Takes the saga's step again now instead of when it is due.
  public Intervention retry(long id, String actor) {
    return act(
        id,
        (tx, saga) -> {
          if (!saga.state().isActive()) {
            return WhyNot.SETTLED;
          }
          if (saga.paused()) {
            return WhyNot.PAUSED;
          }
          runner.wake(tx, List.of(id));
          log(tx, saga, "RETRY", "", actor);
          return WhyNot.NOTHING;
        });
  }

  /// Proposes to undo the saga by force. Nothing happens until somebody else approves.
  public Intervention propose(long id, String why, String actor) {
    return act(
        id,
        (tx, saga) -> {
          if (!saga.name().equals(plan.name())) {
            return WhyNot.ONLY_FORWARD;
          }
          if (saga.state() != SagaState.RUNNING) {
            return saga.state().isActive() ? WhyNot.ALREADY_TURNED_BACK : WhyNot.SETTLED;
          }
          if (saga.turningBack()) {
            return WhyNot.ALREADY_TURNED_BACK;
          }
          if (saga.proposal().isPresent()) {
            return WhyNot.ALREADY_PROPOSED;
          }
          SagaActs.propose(tx.connection(), new SagaActs.NewProposal(Ids.next(), id, why, actor));
          log(tx, saga, "UNDO PROPOSED", why, actor);
          return WhyNot.NOTHING;
        });
  }

  /// Agrees to the proposal that was looked at; another one in its place is not agreed to.
  public Intervention approve(long id, long proposalId, String actor) {
    return act(
        id,
        (tx, saga) -> {
          Optional<Proposal> proposal = proposal(saga, proposalId);
          if (proposal.isEmpty()) {
            return WhyNot.NO_SUCH_PROPOSAL;
          }
          if (proposal.get().proposedBy().equalsIgnoreCase(actor)) {
            return WhyNot.SAME_PERSON;
          }
          SagaActs.withdraw(tx.connection(), id);
          if (saga.state() != SagaState.RUNNING) {
            return saga.state().isActive() ? WhyNot.ALREADY_TURNED_BACK : WhyNot.SETTLED;
          }
          log(tx, saga, "UNDO APPROVED", proposal.get().reason(), actor);
          SagaActs.setPaused(tx.connection(), id, false);
          runner.turnBack(tx, plan, new TurnBack(id, FORCED, actor));
          return WhyNot.NOTHING;
        });
  }

  /// Takes the proposal off the table; its author may, and anybody else.
  public Intervention withdraw(long id, long proposalId, String actor) {
    return act(
        id,
        (tx, saga) -> {
          if (proposal(saga, proposalId).isEmpty()) {
            return WhyNot.NO_SUCH_PROPOSAL;
          }
          SagaActs.withdraw(tx.connection(), id);
          log(tx, saga, "UNDO DECLINED", "", actor);
          return WhyNot.NOTHING;
        });
  }

  private static Optional<Proposal> proposal(SagaSummary saga, long id) {
    return saga.proposal().filter(proposal -> proposal.id() == id);
  }

  /// What is done to a saga whose row is held; NOTHING stands in the way when it was done.
  private interface Act {
    WhyNot on(Tx tx, SagaSummary saga) throws SQLException;
  }

  private Intervention act(long id, Act act) {
    return store.write(
        tx -> {
          Connection connection = tx.connection();
          if (!SagaActs.lock(connection, id)) {
            return new UnknownSaga();
          }
          SagaSummary saga = SagaReads.history(connection, id).orElseThrow().summary();
          WhyNot why = act.on(tx, saga);
          runner.ask(tx, id);
          return why == WhyNot.NOTHING
              ? new Done(SagaReads.history(connection, id).orElseThrow())
              : new NotNow(why);
        });
  }

  private static void log(Tx tx, SagaSummary saga, String what, String detail, String actor)
      throws SQLException {
    SagaLog.append(
        tx.connection(),
        List.of(new SagaLog.Line(saga.id(), saga.stepKey(), what, detail, 0, actor, null)));
  }
}
