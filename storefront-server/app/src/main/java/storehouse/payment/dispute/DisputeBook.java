package storehouse.payment.dispute;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import storehouse.model.Money;
import storehouse.payment.DisputeMoment;
import storehouse.payment.DisputeProposal;
import storehouse.payment.flow.Disputed;
import storehouse.payment.flow.DisputedMoney;
import storehouse.payment.flow.ExchangeRows;
import storehouse.payment.flow.Payment;
import storehouse.payment.gateway.dispute.DisputeAnswer;
import storehouse.payment.gateway.dispute.DisputeInquiry;
import storehouse.payment.gateway.dispute.DisputeNote;
import storehouse.payment.gateway.dispute.GatewayDispute;
import storehouse.payment.gateway.dispute.GatewayDisputes;
import storehouse.platform.events.Outbox;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// What is stored of disputes. No transaction spans a call to a gateway.
@Singleton
public final class DisputeBook {

  private static final Logger LOG = System.getLogger(DisputeBook.class.getName());

  /// Longer than all that is asked of a gateway in one look, or in one go of sending.
  private static final Duration HOLD = Duration.ofMinutes(2);

  private final Store store;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public DisputeBook(Stores stores, Outbox outbox, Clock clock) {
    this.store = stores.of(StoreName.PAYMENT);
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Stores what was told; false when it was told before. Durable once this returns, and then
  /// `wake` is run.
  boolean told(String gateway, DisputeNote note, Runnable wake) {
    return store.write(
        tx -> {
          Instant now = clock.instant();
          boolean isNew = new ToldRows(tx.connection()).add(gateway, note, now);
          if (isNew) {
            rows(tx).told(gateway, note.disputeId());
            tx.afterCommit(wake);
          }
          return isNew;
        });
  }

  /// One that is due, held for who looks at it: what it learns has to be written before anybody
  /// else looks or sends.
  OptionalLong claim(String gateway) {
    return store.write(tx -> rows(tx).claim(gateway, holdEnds(clock.instant())));
  }

  Optional<Dispute> find(long id) {
    return store.read(tx -> rows(tx).find(id));
  }

  /// As exact as it is stored, since it is recognised by this.
  private static Instant holdEnds(Instant now) {
    return now.plus(HOLD).truncatedTo(ChronoUnit.MICROS);
  }

  DisputeInquiry inquiry(Dispute dispute) {
    return new DisputeInquiry(
        dispute.name().gatewayId(),
        store.read(tx -> new ToldRows(tx.connection()).facts(dispute.name())));
  }

  /// Stores what was heard of a dispute, and with it what of the payment must not be given back;
  /// the payment's row is held before the dispute's. The dispute when it is still held and
  /// something has to be sent now; otherwise it is let go.
  Optional<Dispute> learn(Dispute looked, Heard heard, GatewayDisputes gateway) {
    return store.write(
        tx -> {
          Instant now = clock.instant();
          long orderId =
              heard.answer() instanceof DisputeAnswer.Seen(var seen)
                  ? seen.orderId()
                  : looked.orderId();
          DisputedMoney money = new DisputedMoney(tx.connection(), now);
          Optional<Payment> payment = orderId == 0 ? Optional.empty() : money.lock(orderId);
          Dispute before = rows(tx).lock(looked.name().id()).orElseThrow();
          boolean believed = isBelieved(heard.answer(), before, payment);
          Dispute learned =
              believed ? DisputeLearning.from(heard, before, gateway.recovery(), now) : before;
          Dispute watched = learned.with(DisputeTroubles.of(heard, believed, learned, now));
          Dispute after =
              payment.isPresent() && believed && gateway.lossIsARefund()
                  ? withGivenBack(tx, payment.get(), before, watched)
                  : watched;
          note(tx, DisputeMoments.between(before, after, heard, now), after);
          Optional<Dispute> toSend = goOn(tx, looked, before, after, heard, gateway);
          outbox.append(tx, DisputeEvents.between(before, after));
          if (payment.isPresent()) {
            keepBack(tx, money, payment.get(), gateway);
          }
          return toSend;
        });
  }

  /// A dispute has to be about a payment of ours, at that gateway, and of no more than was paid.
  private static boolean isBelieved(
      DisputeAnswer answer, Dispute dispute, Optional<Payment> payment) {
    if (!(answer instanceof DisputeAnswer.Seen(var seen))) {
      return true;
    }
    boolean fits =
        payment.filter(it -> isOf(it, dispute, seen)).isPresent()
            && (dispute.orderId() == 0 || dispute.orderId() == seen.orderId());
    if (!fits) {
      LOG.log(
          Level.ERROR,
          "The dispute {0} of {1} does not fit to the payment of order {2}",
          seen.id(),
          dispute.name().gateway(),
          seen.orderId());
    }
    return fits;
  }

  private static boolean isOf(Payment payment, Dispute dispute, GatewayDispute seen) {
    String reference = seen.payment();
    Money paid = payment.order().amount();
    boolean sameReference =
        reference == null
            || reference.equals(payment.handle())
            || payment.state().gatewayReference().filter(reference::equals).isPresent();
    return payment.gateway().equals(dispute.name().gateway())
        && sameReference
        && seen.amount().currency().equals(paid.currency())
        && !seen.amount().isNegative()
        && seen.amount().compareTo(paid) <= 0;
  }

  private static void note(Tx tx, List<DisputeMoment> moments, Dispute dispute)
      throws SQLException {
    MomentRows rows = new MomentRows(tx.connection());
    for (DisputeMoment moment : moments) {
      boolean saidBefore =
          moment.kind() == DisputeMoment.Kind.NOT_SENT_YET
              && rows.isKnown(dispute.name().id(), moment, dispute.watch().askedAt());
      if (!saidBefore) {
        rows.add(dispute.name().id(), moment);
      }
    }
  }

  private void keepBack(Tx tx, DisputedMoney money, Payment payment, GatewayDisputes gateway)
      throws SQLException {
    Disputed disputed = sum(tx, payment, gateway.lossIsARefund());
    if (!disputed.equals(payment.disputed())) {
      money.keepBack(payment, disputed);
    }
  }

  /// Who does not hold it any more has come too late: somebody else looks and sends.
  private Optional<Dispute> goOn(
      Tx tx, Dispute looked, Dispute before, Dispute after, Heard heard, GatewayDisputes gateway)
      throws SQLException {
    Instant now = clock.instant();
    boolean mine = Objects.equals(looked.watch().heldUntil(), before.watch().heldUntil());
    boolean sends = mine && heard.isALook() && after.owed().isPresent();
    Instant until = sends ? holdEnds(now) : mine ? null : before.watch().heldUntil();
    Dispute held = after.with(after.watch().held(until));
    rows(tx).update(held);
    if (mine) {
      boolean newsMeanwhile = before.watch().told() != looked.watch().told();
      Instant next = NextLook.of(after, gateway.recovery(), now);
      rows(tx).lookAt(after.name().id(), newsMeanwhile || sends ? now : next);
    }
    return sends ? Optional.of(held) : Optional.empty();
  }

  /// As long as it has taken no money, no refund of the payment is because of it. One that is seen
  /// for the first time when it is lost may have its refund already.
  private Dispute withGivenBack(Tx tx, Payment payment, Dispute before, Dispute after)
      throws SQLException {
    boolean lostAtFirstSight =
        before.state() instanceof DisputeState.Told && after.state().isMoneyLost();
    if (after.state().isClosed() && !lostAtFirstSight) {
      return after;
    }
    Money others = lostAtFirstSight ? after.lost() : Money.zero(after.amount().currency());
    for (Dispute dispute : rows(tx).ofOrder(payment.orderId())) {
      boolean other = dispute.name().id() != after.name().id();
      others = other && dispute.state().isMoneyLost() ? others.plus(dispute.lost()) : others;
    }
    return after.withGivenBack(DisputedMoney.givenBackBeside(payment, others));
  }

  private Disputed sum(Tx tx, Payment payment, boolean lossIsARefund) throws SQLException {
    Money withBank = Money.zero(payment.order().amount().currency());
    Money lost = withBank;
    Money before = withBank;
    for (Dispute dispute : rows(tx).ofOrder(payment.orderId())) {
      if (dispute.state().isMoneyOpen()) {
        withBank = withBank.plus(dispute.amount());
      } else if (dispute.state().isMoneyLost()) {
        Money given = dispute.claim().givenBack();
        lost = lost.plus(dispute.lost());
        before = given.compareTo(before) > 0 ? given : before;
      }
    }
    return lossIsARefund
        ? new Disputed(withBank, lost.isZero() ? lost : lost.plus(before))
        : new Disputed(withBank.plus(lost), Money.zero(lost.currency()));
  }

  /// Keeps what was said about a dispute with what was said about its payment. As long as nobody
  /// knows which one that is, there is nothing to keep it with.
  void said(String gateway, String dispute, RecordedDisputes.Said said) {
    store.run(
        tx -> {
          OptionalLong order = rows(tx).orderOf(gateway, dispute, said.claimedOrder());
          if (order.isPresent()) {
            ExchangeRows.add(tx.connection(), order.getAsLong(), said.exchanges());
          }
        });
  }

  /// What somebody does to a dispute whose row is held.
  @FunctionalInterface
  public interface Deed<T> {
    T to(Dispute dispute, Hand hand) throws SQLException;
  }

  /// Writes down what somebody does.
  public interface Hand {
    /// The proposal to give in that waits for a second person.
    Optional<DisputeProposal> proposal(Dispute dispute) throws SQLException;

    void write(Dispute changed, DisputeMoment moment) throws SQLException;

    /// It is sent as soon as this is durable.
    void send(Dispute changed, DisputeMoment moment) throws SQLException;
  }

  /// Empty when there is no such dispute. `wake` is run once something is to be sent.
  public <T> Optional<T> change(long id, Function<String, Runnable> wake, Deed<T> deed) {
    return store.write(
        tx -> {
          Optional<Dispute> dispute = rows(tx).lock(id);
          return dispute.isEmpty()
              ? Optional.empty()
              : Optional.of(deed.to(dispute.get(), new Writing(tx, wake)));
        });
  }

  /// The proposal to give in to it that waits for a second person.
  public static Optional<DisputeProposal> proposalOf(Connection connection, Dispute dispute)
      throws SQLException {
    return dispute.draft().acceptanceProposedBy() == null
        ? Optional.empty()
        : new MomentRows(connection).lastProposal(dispute.name().id());
  }

  private final class Writing implements Hand {
    private final Tx tx;
    private final Function<String, Runnable> wake;

    Writing(Tx tx, Function<String, Runnable> wake) {
      this.tx = tx;
      this.wake = wake;
    }

    @Override
    public Optional<DisputeProposal> proposal(Dispute dispute) throws SQLException {
      return proposalOf(tx.connection(), dispute);
    }

    @Override
    public void write(Dispute changed, DisputeMoment moment) throws SQLException {
      rows(tx).update(changed);
      new MomentRows(tx.connection()).add(changed.name().id(), moment);
    }

    @Override
    public void send(Dispute changed, DisputeMoment moment) throws SQLException {
      write(changed.with(changed.watch().asking(clock.instant())), moment);
      rows(tx).lookAt(changed.name().id(), clock.instant());
      tx.afterCommit(wake.apply(changed.name().gateway()));
    }
  }

  private DisputeRows rows(Tx tx) {
    return new DisputeRows(tx.connection(), clock.instant());
  }
}
