package storehouse.payment.flow;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import storehouse.model.Money;
import storehouse.payment.flow.PaymentState.Authorised;
import storehouse.payment.flow.PaymentState.Captured;
import storehouse.payment.flow.PaymentState.Refunded;
import storehouse.payment.flow.PaymentState.Voided;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.WebhookNote.Claim;
import storehouse.payment.stray.StrayRows;
import storehouse.platform.batch.Batcher;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// Takes what gateways tell, once each, and has the payment looked at after the gateway got its
/// answer. Order and repetition do not matter, since the look reads the truth.
///
/// Most notes tell what the shop is just doing itself: those need no look, or one only if the
/// shop's own request does not come back within [#PATIENCE].
@Singleton
public final class WebhookInbox {

  private static final Logger LOG = System.getLogger(WebhookInbox.class.getName());
  private static final int WAITING_NOTES = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Store store;
  private final Clock clock;
  private final PaymentJanitor janitor;
  private final Batcher<Told, Reception> notes;

  @Inject
  public WebhookInbox(Stores stores, Clock clock, PaymentJanitor janitor) {
    this.store = stores.of(StoreName.PAYMENT);
    this.clock = clock;
    this.janitor = janitor;
    this.notes = new Batcher<>("webhooks", WAITING_NOTES, this::takeAll);
  }

  /// What became of a note.
  public enum Reception {
    ACCEPTED,
    /// Came before; nothing was done.
    REPEATED,
    /// Speaks of a payment of which there is none: it is looked into later.
    STRAY,
    /// Speaks of another amount, currency or id than ours. A fact is kept apart, and told again
    /// until it fits.
    CONTRADICTED
  }

  /// A note and who told it.
  record Told(String gateway, WebhookNote note) {}

  /// Stores the note; durable once this returns.
  public Reception take(String gateway, WebhookNote note) {
    Reception reception = notes.settled(new Told(gateway, note));
    switch (reception) {
      case ACCEPTED, REPEATED -> {}
      case STRAY ->
          LOG.log(
              Level.WARNING,
              "A webhook of {0} speaks of order {1}, which has no payment: {2}",
              gateway,
              note.orderId(),
              note.eventId());
      case CONTRADICTED ->
          LOG.log(
              Level.ERROR,
              "A webhook of {0} does not fit to the payment of order {1}: {2}",
              gateway,
              note.orderId(),
              note.eventId());
    }
    return reception;
  }

  /// Tells again what did not fit when it was told: the row that it is about may be there by now.
  void tellAgain() {
    store.run(
        tx -> {
          UnfitFacts unfit = new UnfitFacts(tx.connection(), clock.instant());
          List<UnfitFacts.Kept> due = unfit.due();
          if (due.isEmpty()) {
            return;
          }
          List<Reception> receptions =
              takeAll(tx, due.stream().map(UnfitFacts.Kept::told).toList());
          for (int i = 0; i < due.size(); i++) {
            switch (receptions.get(i)) {
              case ACCEPTED, REPEATED -> unfit.forget(due.get(i).told());
              case STRAY, CONTRADICTED -> unfit.putOff(due.get(i));
            }
          }
        });
  }

  private List<Reception> takeAll(List<Told> batch) {
    return store.write(tx -> takeAll(tx, batch));
  }

  private List<Reception> takeAll(Tx tx, List<Told> batch) throws SQLException {
    Instant now = clock.instant();
    PaymentRows payments = new PaymentRows(tx.connection(), now);
    WebhookRows webhooks = new WebhookRows(tx.connection(), now);
    Map<Long, Payment> known =
        payments.lock(batch.stream().map(told -> told.note().orderId()).toList());
    Set<WebhookRows.Key> before = webhooks.taken(batch);
    List<Reception> receptions = new ArrayList<>();
    List<Told> taken = new ArrayList<>();
    List<Told> refused = new ArrayList<>();
    List<PaymentRows.Look> looks = new ArrayList<>();
    for (Told told : batch) {
      Payment payment = known.get(told.note().orderId());
      if (before.contains(WebhookRows.Key.of(told))) {
        receptions.add(Reception.REPEATED);
      } else if (payment == null || payment.isTombstone()) {
        refused.add(told);
        receptions.add(Reception.STRAY);
      } else if (!matches(payment, told) || !Intent.fits(payment, told.note())) {
        refused.add(told);
        receptions.add(Reception.CONTRADICTED);
      } else {
        before.add(WebhookRows.Key.of(told));
        taken.add(told);
        receptions.add(Reception.ACCEPTED);
        look(payment, told, now).ifPresent(looks::add);
      }
    }
    webhooks.insert(refused, "REFUSED");
    new UnfitFacts(tx.connection(), now).keep(refused);
    webhooks.insert(taken, "TAKEN");
    new ToldStrays(new StrayRows(tx.connection(), now)).keep(refused, known);
    FactRows.add(tx.connection(), taken.stream().map(Told::note).toList(), now);
    payments.plan(looks);
    if (looks.stream().anyMatch(look -> !look.at().isAfter(now))) {
      tx.afterCommit(janitor::wake);
    }
    return receptions;
  }

  /// Empty when it says nothing new.
  private static Optional<PaymentRows.Look> look(Payment payment, Told told, Instant now) {
    Claim claim = told.note().claim();
    Instant at = isBusy(payment.state()) ? now.plus(PATIENCE) : now;
    return Claims.of(payment.state()).contains(claim)
        ? Optional.empty()
        : Optional.of(new PaymentRows.Look(payment.orderId(), claim, at));
  }

  private static boolean matches(Payment payment, Told told) {
    WebhookNote note = told.note();
    String id = note.reference().id();
    boolean sameReference =
        id.isEmpty() || payment.state().gatewayReference().map(id::equals).orElse(true);
    return sameReference
        && payment.mayBeCalled(note.reference().handle())
        && payment.gateway().equals(told.gateway())
        && fits(note, payment.order().amount());
  }

  private static boolean fits(WebhookNote note, Money amount) {
    return note.partly()
        ? note.amount().currency().equals(amount.currency()) && note.amount().compareTo(amount) <= 0
        : note.amount().equals(amount);
  }

  /// Whether a request of the shop is probably under way, whose answer says the same.
  private static boolean isBusy(PaymentState state) {
    return switch (state) {
      case PaymentState.Intended _, PaymentState.Created _, Authorised _ -> true;
      case PaymentState.RequiresAction _,
          PaymentState.Approved _,
          PaymentState.Abandoned _,
          PaymentState.Pending _,
          PaymentState.CaptureRefused _,
          PaymentState.Declined _,
          Captured _,
          Voided _,
          Refunded _,
          PaymentState.Unknown _ ->
          false;
    };
  }

  @PreDestroy
  public void close() {
    notes.close();
  }
}
