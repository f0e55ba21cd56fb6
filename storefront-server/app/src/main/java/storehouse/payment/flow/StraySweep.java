package storehouse.payment.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.payment.OrderRegister;
import storehouse.payment.flow.PaymentState.Authorised;
import storehouse.payment.flow.PaymentState.Created;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.Owner;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.stray.FoundStray;
import storehouse.payment.stray.Stray;
import storehouse.payment.stray.StrayCase;
import storehouse.payment.stray.StrayDoubt;
import storehouse.payment.stray.StrayRows;
import storehouse.payment.stray.StrayVerdict;
import storehouse.platform.Background;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// Looks into money at the gateways of which no payment here knows. People are shown all of it,
/// with the [StrayDoubt] that speaks against giving it back.
///
/// Against which nothing speaks, by the gateway's own word and twice with hours between, becomes a
/// payment of ours that is withdrawn, and goes the way of all those: [PaymentJanitor] gives it
/// back, whoever dies over it.
@Singleton
public final class StraySweep implements Background {

  /// So long people can still say no to what is going to be given back.
  public static final Duration SECOND_LOOK = Duration.ofHours(6);

  private static final Logger LOG = System.getLogger(StraySweep.class.getName());
  private static final Duration OF_LATE = Duration.ofDays(7);
  private static final int BATCH = 16;
  private static final int PAUSE_MILLIS = 30_000;

  private final Store store;
  private final Gateways gateways;
  private final Rules rules;
  private final Clock clock;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("payment-strays").unstarted(this::loop);

  /// Who knows the orders and this installation, and how many at once are still an accident.
  @Singleton
  public record Rules(OrderRegister orders, ShopMark shop, int most) {

    @Inject
    public Rules(
        OrderRegister orders,
        ShopMark shop,
        @ConfigProperty(name = "storehouse.payment.strays.a.week", defaultValue = "5") int most) {
      this.orders = orders;
      this.shop = shop;
      this.most = most;
    }
  }

  @Inject
  public StraySweep(Stores stores, Gateways gateways, Rules rules, Clock clock) {
    this.store = stores.of(StoreName.PAYMENT);
    this.gateways = gateways;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void loop() {
    try {
      while (true) {
        try {
          while (round() == BATCH) {
            // There may be more; those that were looked into are put off.
          }
        } catch (RuntimeException failure) {
          LOG.log(Level.WARNING, "Stray payments are looked into again soon", failure);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Looks into those that are due, and answers how many that were.
  public int round() {
    List<FoundStray> due = store.write(tx -> strays(tx).claimDue(BATCH));
    due.forEach(found -> tryToLookInto(found.stray()));
    return due.size();
  }

  /// One that breaks an adapter keeps nobody from looking into the others.
  private void tryToLookInto(Stray stray) {
    try {
      lookInto(stray);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Payment " + stray.at().id() + " is looked into again later", failure);
    }
  }

  private void lookInto(Stray stray) {
    Optional<Gateway> gateway = gateways.find(stray.gateway());
    if (gateway.isEmpty()) {
      return;
    }
    switch (gateway.get().ownerOf(stray.at(), stray.amount())) {
      case Owner.NoAnswer() -> {}
      case Owner.Nobody() -> store.run(tx -> strays(tx).decide(stray, StrayVerdict.NOT_OURS));
      case Owner.Emptied() -> store.run(tx -> strays(tx).decide(stray, StrayVerdict.EMPTIED));
      case Owner.Order named -> {
        Optional<OrderRegister.Entry> order = rules.orders().find(named.id());
        store.run(tx -> settle(tx, new Question(stray.of(named.id()), named, order)));
      }
    }
  }

  private record Question(Stray stray, Owner.Order named, Optional<OrderRegister.Entry> order) {}

  /// An order whose payment is stored in this moment is either seen here, or sees the tombstone.
  private void settle(Tx tx, Question question) throws SQLException {
    Stray stray = question.stray();
    Adoption adoption = new Adoption(tx.connection(), clock.instant());
    StrayRows strays = strays(tx);
    Payment known = adoption.known(stray);
    Optional<FoundStray> found = strays.lock(stray);
    if (found.isEmpty()) {
      return;
    }
    if (known != null && isThis(known, stray)) {
      strays.decide(stray, StrayVerdict.KNOWN);
      adoption.look(stray);
      return;
    }
    StrayCase.Findings findings =
        new StrayCase.Findings(
            known != null && !known.isTombstone(),
            strays.isOfAnother(stray),
            adoption.isAmongOthers(stray),
            strays.unexplainedSince(clock.instant().minus(OF_LATE)));
    StrayCase.House house = new StrayCase.House(rules.shop().text(), rules.most(), clock.instant());
    decide(
        adoption,
        strays,
        new StrayCase(found.get(), question.named(), question.order(), findings, house));
  }

  private void decide(Adoption adoption, StrayRows strays, StrayCase known) throws SQLException {
    Stray stray = known.found().stray().of(known.named().id());
    Instant now = clock.instant();
    Instant agreedAt = known.found().agreedAt();
    Optional<StrayDoubt> doubt = StrayDoubt.about(known);
    if (doubt.isPresent()) {
      strays.doubt(stray, doubt.get());
    } else if (agreedAt == null) {
      strays.agree(stray, now.plus(SECOND_LOOK));
      LOG.log(
          Level.WARNING,
          "Payment {0} of {1} is given back in {2}: its order {3} is not known here",
          stray.at().id(),
          stray.gateway(),
          SECOND_LOOK,
          stray.orderId());
    } else if (!now.isBefore(agreedAt.plus(SECOND_LOOK))
        && adoption.adopt(stray, known.named().amount(), state(stray))) {
      strays.decide(stray, StrayVerdict.GIVEN_BACK);
    }
  }

  private static boolean isThis(Payment known, Stray stray) {
    return known.gateway().equals(stray.gateway())
        && known.state().gatewayReference().filter(stray.at().id()::equals).isPresent()
        && known.mayBeCalled(stray.at().handle());
  }

  /// What can be read is read before anything is done. What cannot was told as authorised, or it
  /// were no stray.
  private PaymentState state(Stray stray) {
    boolean read =
        gateways.find(stray.gateway()).filter(it -> it.recovery() == Recovery.READ).isPresent();
    return read ? new Created(stray.at().id(), clock.instant()) : new Authorised(stray.at().id());
  }

  private StrayRows strays(Tx tx) {
    return new StrayRows(tx.connection(), clock.instant());
  }
}
