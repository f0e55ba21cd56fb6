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
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.PaymentAct;
import storehouse.payment.desk.ActRows;
import storehouse.payment.flow.PaymentState.Authorised;
import storehouse.payment.flow.PaymentState.Created;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.Owner;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.WebhookNote.Claim;
import storehouse.payment.stray.Stray;
import storehouse.payment.stray.StrayRows;
import storehouse.payment.stray.StrayVerdict;
import storehouse.platform.Background;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// Gives back money at the gateways of which no payment here knows, or only that its order was
/// cancelled. Once the gateway itself has said whose it is, it becomes a payment of ours that is
/// withdrawn, and goes the way of all those: [PaymentJanitor] gives it back, whoever dies over it.
///
/// More than a few a day are no accident (another shop on the same account, a store that was
/// restored from yesterday): those are left to people.
@Singleton
public final class StraySweep implements Background {

  /// So long nobody touches money whose order may only be late.
  public static final Duration MINIMUM_AGE = Duration.ofHours(1);

  private static final Logger LOG = System.getLogger(StraySweep.class.getName());
  private static final String NOBODY = "storehouse";
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int BATCH = 16;
  private static final int PAUSE_MILLIS = 30_000;

  private final Store store;
  private final Gateways gateways;
  private final int mostInADay;
  private final Clock clock;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("payment-strays").unstarted(this::loop);

  @Inject
  public StraySweep(
      Stores stores,
      Gateways gateways,
      @ConfigProperty(name = "storehouse.payment.strays.a.day", defaultValue = "5") int mostInADay,
      Clock clock) {
    this.store = stores.of(StoreName.PAYMENT);
    this.gateways = gateways;
    this.mostInADay = mostInADay;
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
            // There may be more.
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
    Instant again = clock.instant().plus(LOOK_AGAIN);
    List<Stray> due = store.write(tx -> strays(tx).claimDue(BATCH, again));
    due.forEach(this::tryToLookInto);
    return due.size();
  }

  /// One that breaks an adapter keeps nobody from looking into the others.
  private void tryToLookInto(Stray stray) {
    try {
      lookInto(stray);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Payment " + stray.at().id() + " is looked into again soon", failure);
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
      case Owner.Order(var id, var amount) ->
          store.run(tx -> settle(tx, stray, id == stray.orderId() ? amount : null));
    }
  }

  private void settle(Tx tx, Stray stray, @Nullable Money amount) throws SQLException {
    StrayRows strays = strays(tx);
    if (amount == null || strays.isOfAnother(stray)) {
      strays.decide(stray, StrayVerdict.NOT_OURS);
      return;
    }
    PaymentRows payments = new PaymentRows(tx.connection(), clock.instant());
    Payment known = payments.lock(List.of(stray.orderId())).get(stray.orderId());
    if (known != null && !known.isTombstone()) {
      strays.decide(stray, verdict(known, stray));
      payments.plan(List.of(look(stray)));
    } else if (known == null && isTooMuch(strays)) {
      LOG.log(
          Level.ERROR,
          "Payment {0} of {1} has no order, and is not given back: there are too many of those",
          stray.at().id(),
          stray.gateway());
    } else {
      giveBack(tx, payments, stray, amount);
      strays.decide(stray, StrayVerdict.GIVEN_BACK);
    }
  }

  private boolean isTooMuch(StrayRows strays) throws SQLException {
    return strays.givenBackSince(clock.instant().minus(DAY)) >= mostInADay;
  }

  private static StrayVerdict verdict(Payment known, Stray stray) {
    boolean same =
        known.gateway().equals(stray.gateway())
            && known.state().gatewayReference().map(stray.at().id()::equals).orElse(true);
    return same ? StrayVerdict.KNOWN : StrayVerdict.CONTRADICTED;
  }

  private void giveBack(Tx tx, PaymentRows payments, Stray stray, Money amount)
      throws SQLException {
    GatewayOrder order = new GatewayOrder(stray.orderId(), "#" + stray.orderId(), amount, "", "");
    Payment adopted =
        Payment.intended(order, stray.gateway(), true).with(stray.at().handle()).at(state(stray));
    payments.insert(List.of(adopted));
    payments.replaceTombstone(adopted);
    payments.update(List.of(adopted));
    payments.plan(List.of(look(stray)));
    PaymentAct act =
        new PaymentAct(
            clock.instant(),
            PaymentAct.Kind.FOUND_WITHOUT_ORDER,
            NOBODY,
            Optional.of(amount),
            Optional.empty(),
            "");
    ActRows.add(tx.connection(), new ActRows.Entry(stray.orderId(), Ids.next(), act, null, null));
  }

  /// What can be read is read before anything is done. What cannot was told as authorised, or it
  /// were no stray.
  private PaymentState state(Stray stray) {
    boolean read =
        gateways.find(stray.gateway()).filter(it -> it.recovery() == Recovery.READ).isPresent();
    return read ? new Created(stray.at().id()) : new Authorised(stray.at().id());
  }

  private PaymentRows.Look look(Stray stray) {
    return new PaymentRows.Look(stray.orderId(), Claim.SOMETHING_ELSE, clock.instant());
  }

  private StrayRows strays(Tx tx) {
    return new StrayRows(tx.connection(), clock.instant());
  }
}
