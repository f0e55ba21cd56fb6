package storehouse.platform.saga;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import storehouse.platform.batch.Batcher;
import storehouse.platform.batch.QueueFull;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreFailure;
import storehouse.platform.persistence.Tx;

/// Runs the sagas of one store, together with any number of other nodes.
///
/// Due sagas are leased, queue at the lane of their step, and go from lane to lane as their
/// outcomes are settled, each settlement batch in one transaction; along a plan that goes straight
/// through, only what does not go through is settled, and the end. What a node held when it died is
/// due again within seconds.
public final class SagaRunner implements AutoCloseable {

  private static final Logger LOG = System.getLogger(SagaRunner.class.getName());
  private static final int MAX_IN_FLIGHT = 2_000;
  private static final int CLAIM = 256;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration BEAT = Duration.ofSeconds(1);

  private final Store store;
  private final Clock clock;
  private final Map<String, RegisteredPlan<?>> plans = new HashMap<>();
  private final SagaClaims claims = new SagaClaims(plans);
  private final Map<String, Lane<?>> lanes = new ConcurrentHashMap<>();
  private final Semaphore nudged = new Semaphore(0);
  private final AtomicInteger inFlight = new AtomicInteger();
  private final LongAdder ended = new LongAdder();
  private final Batcher<Settlement<?>, Optional<Transition>> settlements;
  private final Queue<Parked> unparked = new ConcurrentLinkedQueue<>();
  private final NodeLease lease;
  private final BegunHere begunHere;
  private final HeldHere heldHere = new HeldHere();
  private final Unsettled unsettled;
  private volatile boolean running;

  /// A saga that could not be settled, and why.
  private record Parked(Claim<?> claim, String why) {}

  public SagaRunner(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.lease = new NodeLease(store);
    this.begunHere = new BegunHere(store);
    this.unsettled = new Unsettled(store);
    this.settlements = new Batcher<>("saga-settle", MAX_IN_FLIGHT * 2, this::settleAll);
  }

  /// Makes a plan known; its stored sagas are run once the runner starts.
  public <D> void register(SagaPlan<D> plan, Class<D> dataType) {
    RegisteredPlan<D> registered = new RegisteredPlan<>(plan, dataType);
    plans.put(registered.key(), registered);
  }

  public void start() {
    running = true;
    Thread.ofPlatform().daemon().name("saga-claims").start(this::claimLoop);
    Thread.ofPlatform().daemon().name("saga-lease").start(this::leaseLoop);
    Thread.ofPlatform().daemon().name("saga-parking").start(this::parkLoop);
    unsettled.start();
  }

  /// Writes new sagas in the transaction that accepts what they carry. While this node has room it
  /// leases them with that, and runs them as soon as it is committed; else whoever claims next
  /// does.
  public void begin(Tx tx, List<NewSaga> sagas) throws SQLException {
    if (!running || inFlight.get() + sagas.size() > MAX_IN_FLIGHT) {
      SagaRows.begin(tx.connection(), sagas, null);
      tx.afterCommit(this::nudge);
      return;
    }
    String owner = lease.owner();
    SagaRows.begin(tx.connection(), sagas, owner);
    List<Claim<?>> claims = new ArrayList<>();
    for (NewSaga saga : sagas) {
      claims.add(known(saga.plan()).first(saga, owner));
    }
    begunHere.add(claims);
    tx.afterCommit(() -> runBegun(claims));
  }

  private RegisteredPlan<?> known(SagaPlan<?> plan) {
    String key = plan.name() + "/" + plan.version();
    return Objects.requireNonNull(plans.get(key), () -> "Nobody registered the plan " + key);
  }

  private void runBegun(List<Claim<?>> claims) {
    for (Claim<?> claim : claims) {
      if (begunHere.committed(claim)) {
        inFlight.incrementAndGet();
        take(claim);
      }
    }
  }

  private void take(Claim<?> claim) {
    heldHere.hold(claim);
    dispatch(claim);
  }

  /// Wakes waiting sagas, in the transaction of what concerns them.
  public void wake(Tx tx, List<Long> ids) throws SQLException {
    if (!ids.isEmpty()) {
      SagaRows.wake(tx.connection(), ids);
      tx.afterCommit(this::nudge);
    }
  }

  /// Wakes sagas that may wait for something that is committed in another store. Those that are run
  /// here just now need no write for that: most never come to wait.
  public void tell(Tx tx, List<Long> ids) throws SQLException {
    wake(tx, ids.stream().filter(id -> !heldHere.wake(id)).toList());
  }

  /// Something was written on the saga's row that its next step has to heed.
  void ask(Tx tx, long id) {
    tx.afterCommit(
        () -> {
          heldHere.ask(id);
          nudge();
        });
  }

  /// Asks a saga to undo what it did, in the transaction of whoever wants it; whoever runs it turns
  /// back at its next settlement. A completed saga is undone by `plan`, the newest of its name.
  /// False when there is no such saga or everything was undone before.
  public boolean turnBack(Tx tx, SagaPlan<?> plan, TurnBack request) throws SQLException {
    ask(tx, request.sagaId());
    return SagaTurns.turnBack(tx.connection(), plan, request);
  }

  /// What the saga did so far.
  public Optional<SagaHistory> history(long id) {
    return store.read(tx -> SagaReads.history(tx.connection(), id));
  }

  /// How much there is to do just now.
  ///
  /// @param underWay sagas that this node holds and runs
  /// @param unsettled those of all nodes, a moment ago, that wait for nothing outside: also those
  ///   that failed and wait for their next try
  /// @param settled how many this node brought to their end since it started
  public record Work(int underWay, int unsettled, long settled) {}

  public Work work() {
    return new Work(inFlight.get(), unsettled.count(), ended.sum());
  }

  /// Tells the runner to look now instead of at its next poll.
  public void nudge() {
    nudged.release();
  }

  private void claimLoop() {
    while (running) {
      try {
        if (!claimSome() && nudged.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
          nudged.drainPermits();
        }
      } catch (InterruptedException interrupted) {
        return;
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "Claiming sagas failed and is tried again", failure);
        pause(POLL);
      }
    }
  }

  private boolean claimSome() {
    int room = Math.min(CLAIM, MAX_IN_FLIGHT - inFlight.get());
    if (room <= 0) {
      return false;
    }
    List<Claim<?>> due = store.write(tx -> claims.claim(tx.connection(), lease.owner(), room));
    inFlight.addAndGet(due.size());
    due.forEach(this::take);
    return due.size() == room;
  }

  private void leaseLoop() {
    while (running) {
      try {
        if (lease.beat()) {
          nudge();
        }
        store.run(tx -> claims.flagNeglected(tx.connection()));
        begunHere.giveBackLost();
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "The node's lease could not be renewed", failure);
      }
      pause(BEAT);
    }
  }

  @SuppressWarnings("unchecked")
  private <D> void dispatch(Claim<D> claim) {
    Step<D> step = claim.current();
    RemoteStep<D> action = step.actionIn(claim.state());
    if (action == null) {
      park(claim, "Step " + step.key() + " cannot be called when " + claim.state());
      letGo(claim);
    } else if (claim.toldToTurnBack()) {
      write(claim, Progress.untouched(claim));
    } else {
      SagaPlan<D> plan = claim.plan();
      String key = plan.name() + "/" + plan.version() + "/" + claim.state() + "/" + step.key();
      Lane<D> lane =
          (Lane<D>) lanes.computeIfAbsent(key, name -> new Lane<D>(name, action, this::settle));
      lane.add(claim);
    }
  }

  private <D> void settle(Claim<D> claim, CompletableFuture<Outcome> outcome) {
    outcome.whenComplete(
        (result, failure) -> {
          try {
            if (failure == null) {
              settle(claim, result);
            } else {
              LOG.log(Level.WARNING, claim.where() + " failed", failure);
              write(claim, Progress.afterFailure(claim, cause(failure)));
            }
          } catch (RuntimeException | Error broken) {
            giveUp(claim, broken);
          }
        });
  }

  private <D> void settle(Claim<D> claim, Outcome outcome) {
    Instant now = clock.instant();
    Transition to = Progress.after(claim, outcome, now);
    if (goesOnUnwritten(claim, outcome)) {
      dispatch(claim.carriedOn(to, now));
    } else {
      write(claim, to);
    }
  }

  /// The steps answer from their participants' records, so what went through need not be written:
  /// until something did not, and from then on each step is, so that the row says how far it came.
  private boolean goesOnUnwritten(Claim<?> claim, Outcome outcome) {
    return outcome instanceof Outcome.Done
        && claim.state() == SagaState.RUNNING
        && claim.plan().isStraight()
        && claim.unwritten().since() == claim.plan().firstStep()
        && claim.step() < claim.plan().lastStep()
        && !heldHere.isAsked(claim);
  }

  /// A saga that was woken on its way does not wait.
  private <D> void write(Claim<D> claim, Transition outcome) {
    boolean woken = outcome.pause() != null && heldHere.letGo(claim);
    Transition to = woken ? outcome.letGo() : outcome;
    CompletableFuture<Optional<Transition>> settlement;
    try {
      settlement = settlements.submit(new Settlement<>(claim, to, clock.instant()));
    } catch (QueueFull full) {
      giveUp(claim, full);
      return;
    }
    settlement.whenComplete(
        (written, lost) -> {
          if (lost == null) {
            settled(claim, written);
          } else {
            giveUp(claim, cause(lost));
          }
        });
  }

  /// Whatever goes wrong, the saga is let go of: one that is held and forgotten stands still.
  private void giveUp(Claim<?> claim, Throwable why) {
    LOG.log(Level.ERROR, claim.where() + " could not be settled", why);
    park(claim, String.valueOf(why.getMessage()));
    letGo(claim);
  }

  private <D> void settled(Claim<D> claim, Optional<Transition> written) {
    if (written.isPresent() && written.get().goesOnAtOnce()) {
      dispatch(claim.at(written.get()));
      return;
    }
    if (written.isPresent() && !written.get().state().isActive()) {
      ended.increment();
    }
    letGo(claim);
  }

  private void letGo(Claim<?> claim) {
    heldHere.letGo(claim);
    inFlight.decrementAndGet();
  }

  private void park(Claim<?> claim, String why) {
    try {
      store.run(tx -> SagaSettlements.park(tx.connection(), claim, why));
    } catch (RuntimeException alsoFailed) {
      LOG.log(Level.ERROR, claim.where() + " is parked later", alsoFailed);
      unparked.add(new Parked(claim, why));
    }
  }

  private void parkLoop() {
    while (running) {
      int waiting = unparked.size();
      for (int i = 0; i < waiting; i++) {
        Parked parked = unparked.remove();
        park(parked.claim(), parked.why());
      }
      pause(BEAT);
    }
  }

  /// Settles in one transaction. While the store is away it waits: an outcome is not forgotten.
  private List<Optional<Transition>> settleAll(List<Settlement<?>> batch) {
    while (true) {
      try {
        return store.write(tx -> SagaSettlements.settle(tx.connection(), batch));
      } catch (StoreFailure away) {
        if (!away.isUnreachable()) {
          throw away;
        }
        LOG.log(Level.WARNING, "Saga outcomes wait for the store", away);
        if (!running) {
          throw away;
        }
        pause(BEAT);
      }
    }
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException wrapped && wrapped.getCause() != null
        ? wrapped.getCause()
        : failure;
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Stops taking sagas and lets go of those it holds.
  @Override
  public void close() {
    running = false;
    unsettled.close();
    lanes.values().forEach(Lane::close);
    settlements.close();
    lease.resign();
  }
}
