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
import java.util.List;
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
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(60);

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

  List<Dispute> claimDue(String gateway, int limit) {
    return store.write(tx -> rows(tx).claimDue(gateway, limit, clock.instant().plus(LOOK_AGAIN)));
  }

  DisputeInquiry inquiry(Dispute dispute) {
    return new DisputeInquiry(
        dispute.name().gatewayId(),
        store.read(tx -> new ToldRows(tx.connection()).facts(dispute.name())));
  }

  /// Stores what the answer to a look teaches, and with it what of the payment must not be given
  /// back; the payment's row is held before the dispute's.
  Dispute learn(Dispute looked, DisputeAnswer answer, GatewayDisputes gateway) {
    return store.write(
        tx -> {
          Instant now = clock.instant();
          long orderId =
              answer instanceof DisputeAnswer.Seen(var seen) ? seen.orderId() : looked.orderId();
          DisputedMoney money = new DisputedMoney(tx.connection(), now);
          Optional<Payment> payment = orderId == 0 ? Optional.empty() : money.lock(orderId);
          Dispute before = rows(tx).lock(looked.name().id()).orElseThrow();
          boolean believed = isBelieved(answer, before, payment);
          Dispute after = believed ? DisputeLearning.from(answer, before, now) : before;
          rows(tx).update(after);
          for (DisputeMoment moment : DisputeMoments.between(before, after, answer, now)) {
            new MomentRows(tx.connection()).add(after.name().id(), moment);
          }
          outbox.append(tx, DisputeEvents.between(before, after));
          boolean newsMeanwhile = before.told() != looked.told();
          rows(tx)
              .lookAt(
                  after.name().id(),
                  newsMeanwhile ? now : NextLook.of(after, believed, gateway.recovery(), now));
          if (payment.isPresent()) {
            Disputed disputed = sum(tx, payment.get(), gateway.lossIsARefund());
            if (!disputed.equals(payment.get().disputed())) {
              money.keepBack(payment.get(), disputed);
            }
          }
          return after;
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

  private Disputed sum(Tx tx, Payment payment, boolean lossIsARefund) throws SQLException {
    Money withBank = Money.zero(payment.order().amount().currency());
    Money lost = withBank;
    for (Dispute dispute : rows(tx).ofOrder(payment.orderId())) {
      if (dispute.state().isMoneyOpen()) {
        withBank = withBank.plus(dispute.amount());
      } else if (dispute.state().isMoneyLost()) {
        lost = lost.plus(dispute.amount());
      }
    }
    return lossIsARefund
        ? new Disputed(withBank, lost)
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
          Optional<Dispute> dispute =
              rows(tx).lock(id).filter(it -> !(it.state() instanceof DisputeState.Told));
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
      write(changed, moment);
      rows(tx).lookAt(changed.name().id(), clock.instant());
      tx.afterCommit(wake.apply(changed.name().gateway()));
    }
  }

  private DisputeRows rows(Tx tx) {
    return new DisputeRows(tx.connection(), clock.instant());
  }
}
