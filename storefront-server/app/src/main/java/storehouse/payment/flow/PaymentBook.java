package storehouse.payment.flow;

import static storehouse.payment.RefundPartStanding.AWAITS_DISPUTE;
import static storehouse.payment.RefundPartStanding.NOT_GIVEN_BACK;
import static storehouse.payment.RefundPartStanding.PROMISED;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import storehouse.model.Money;
import storehouse.payment.RefundPart;
import storehouse.payment.RefundPartStanding;
import storehouse.payment.desk.HandRefunds;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayFact;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.RefundOrder;
import storehouse.platform.batch.Batcher;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.OutboxEntry;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// What is stored of payments. Many payments are written in one transaction; no transaction spans a
/// call to a gateway.
@Singleton
public final class PaymentBook {

  private static final Logger LOG = System.getLogger(PaymentBook.class.getName());
  private static final int WAITING_LESSONS = 20_000;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(60);
  private static final Duration WEBHOOKS_KEPT = Duration.ofDays(30);
  private static final Duration CLEANING_PAUSE = Duration.ofHours(1);

  private final Store store;
  private final Outbox outbox;
  private final Clock clock;
  private final Batcher<Lesson, Payment> lessons;
  private volatile Instant nextCleaning = Instant.EPOCH;

  @Inject
  public PaymentBook(Stores stores, Outbox outbox, Clock clock) {
    this.store = stores.of(StoreName.PAYMENT);
    this.outbox = outbox;
    this.clock = clock;
    this.lessons = new Batcher<>("payment", WAITING_LESSONS, this::learnAll);
  }

  /// Stores the wish to authorise each; one that is stored already, or was withdrawn before it
  /// came, stays as it is.
  public Map<Long, Payment> intend(Collection<Payment> wishes) {
    return store.write(
        tx -> {
          PaymentRows rows = rows(tx);
          rows.insert(wishes);
          return rows.lock(wishes.stream().map(Payment::orderId).toList());
        });
  }

  /// Makes sure that no money is taken from now on; an order without a payment gets a tombstone.
  public Map<Long, Payment> withdraw(Collection<Long> orderIds) {
    return store.write(
        tx -> {
          PaymentRows rows = rows(tx);
          rows.insert(orderIds.stream().map(PaymentBook::tombstone).toList());
          Map<Long, Payment> payments = rows.lock(orderIds);
          payments.replaceAll((_, payment) -> payment.withdraw().withRestAsked());
          rows.update(payments.values());
          return payments;
        });
  }

  /// Stores that these parts are to be given back, each once, as far as there is something left of
  /// what was captured: parts for which there is not are left out.
  public Map<Long, RefundOrder> intendParts(Collection<RefundPart> wishes) {
    return intendParts(wishes, Payment::promisable);
  }

  /// The same of parts that the shop owes already: so much is promised, too, as the bank has
  /// because of a dispute.
  public Map<Long, RefundOrder> intendOwedParts(Collection<RefundPart> wishes) {
    return intendParts(wishes, Payment::owedAtMost);
  }

  private Map<Long, RefundOrder> intendParts(
      Collection<RefundPart> wishes, Function<Payment, Money> most) {
    return store.write(
        tx -> {
          PaymentRows rows = rows(tx);
          Map<Long, Payment> payments =
              rows.lock(wishes.stream().map(RefundPart::orderId).toList());
          Map<Long, RefundOrder> parts = new HashMap<>();
          for (RefundPart wish : wishes) {
            RefundOrder part = new RefundOrder(wish.orderId(), partName(wish), wish.amount());
            Payment payment = payments.get(wish.orderId());
            if (payment != null && mayGiveBack(payment, part, most.apply(payment))) {
              parts.put(wish.refundId(), part);
              payments.put(wish.orderId(), intended(payment, part));
            }
          }
          rows.update(payments.values());
          return parts;
        });
  }

  private static boolean mayGiveBack(Payment payment, RefundOrder part, Money most) {
    return payment.withdrawn() || isKnown(payment, part) || part.amount().compareTo(most) <= 0;
  }

  private static boolean isKnown(Payment payment, RefundOrder part) {
    return payment.refunds().named(part.reference()).isPresent();
  }

  private static Payment intended(Payment payment, RefundOrder part) {
    return payment.withdrawn() || isKnown(payment, part)
        ? payment
        : payment.with(payment.refunds().and(Refund.asked(part.reference(), part.amount())));
  }

  /// How it stands with a part that was promised, or was not.
  public RefundPartStanding standing(RefundPart part) {
    return find(part.orderId()).map(payment -> standing(payment, part)).orElse(NOT_GIVEN_BACK);
  }

  private static RefundPartStanding standing(Payment payment, RefundPart part) {
    if (payment.withdrawn()) {
      return PROMISED;
    }
    Optional<Refund> known = payment.refunds().named(partName(part)).filter(Refund::mayTake);
    if (known.isEmpty()) {
      return NOT_GIVEN_BACK;
    }
    boolean waits =
        known.get().stage() == null
            && payment.state().known() instanceof PaymentState.Captured(_, var captured, _)
            && payment.awaitsDispute(captured, part.amount());
    return waits ? AWAITS_DISPUTE : PROMISED;
  }

  private static String partName(RefundPart part) {
    return "refund-" + part.refundId();
  }

  static Payment tombstone(long orderId) {
    GatewayOrder nothing = new GatewayOrder(orderId, "", Money.of(0, "XXX"), "", "");
    return Payment.intended(nothing, "", true);
  }

  public Map<Long, Payment> find(Collection<Long> orderIds) {
    return store.read(tx -> rows(tx).find(orderIds));
  }

  public Optional<Payment> find(long orderId) {
    return Optional.ofNullable(find(List.of(orderId)).get(orderId));
  }

  /// What people gave back of their own accord, by order.
  public Map<Long, Money> givenBackByHand(Collection<Long> orderIds) {
    return store.read(tx -> HandRefunds.of(tx.connection(), orderIds));
  }

  /// What the payment's gateway told of it.
  List<GatewayFact> facts(long orderId) {
    return store.read(tx -> FactRows.of(tx.connection(), orderId));
  }

  /// Stores that the shopper came back from a challenge with this proof; the bank is asked next.
  public Optional<Payment> returned(long orderId, String proof) {
    return store.write(
        tx -> {
          PaymentRows rows = rows(tx);
          Payment payment = rows.lock(List.of(orderId)).get(orderId);
          if (payment != null
              && payment.state().known()
                  instanceof PaymentState.RequiresAction(var reference, _, var until)) {
            payment = payment.at(new PaymentState.Approved(reference, proof, until));
            rows.update(List.of(payment));
          }
          return Optional.ofNullable(payment);
        });
  }

  /// Orders with a payment, by their ids from this one on.
  public List<Long> ordersAfter(long orderId, int most) {
    return store.read(tx -> rows(tx).ordersAfter(orderId, most));
  }

  /// Stores what an answer teaches, with its events and with what was said; completes once that is
  /// durable. `asked` is the payment as it was known when the gateway was asked.
  CompletableFuture<Payment> learn(Payment asked, Move move, Heard heard) {
    return lessons.submit(new Lesson(asked.orderId(), asked.state(), move, heard));
  }

  private List<Payment> learnAll(List<Lesson> batch) {
    return store.write(
        tx -> {
          PaymentRows rows = rows(tx);
          Map<Long, Payment> payments = rows.lock(batch.stream().map(Lesson::orderId).toList());
          List<Payment> after = new ArrayList<>();
          List<OutboxEntry> events = new ArrayList<>();
          for (Lesson lesson : batch) {
            Payment before = known(payments, lesson.orderId());
            Payment now =
                new Learning(before, lesson.asked(), lesson.move(), clock.instant())
                    .from(lesson.heard().answer());
            warn(before, lesson.heard().answer());
            events.addAll(PaymentEvents.between(before, now));
            payments.put(now.orderId(), now);
            after.add(now);
          }
          rows.update(payments.values());
          ExchangeRows.add(tx.connection(), batch);
          outbox.append(tx, events);
          return after;
        });
  }

  /// Takes what a person read at the gateway for the gateway's own answer; false if it is known
  /// meanwhile how the payment stands, or if that does not fit any more and `read` is empty.
  public boolean clearUp(Tx tx, long orderId, Function<Payment, Optional<GatewayAnswer>> read)
      throws SQLException {
    PaymentRows rows = rows(tx);
    Payment before = known(rows.lock(List.of(orderId)), orderId);
    Optional<GatewayAnswer> answer = read.apply(before);
    if (!(before.state() instanceof PaymentState.Unknown) || answer.isEmpty()) {
      return false;
    }
    Payment after = new Learning(before, before.state(), null, clock.instant()).from(answer.get());
    rows.update(List.of(after));
    outbox.append(tx, PaymentEvents.between(before, after));
    return true;
  }

  private static Payment known(Map<Long, Payment> payments, long orderId) throws SQLException {
    Payment payment = payments.get(orderId);
    if (payment == null) {
      throw new SQLException("No payment of order " + orderId);
    }
    return payment;
  }

  private static void warn(Payment payment, GatewayAnswer answer) {
    switch (answer) {
      case GatewayAnswer.Seen(var seen) when Learning.isAnother(payment, seen) ->
          LOG.log(
              Level.ERROR,
              "The gateway shows another payment for order {0} than was asked for: {1}",
              payment.orderId(),
              seen.reference().id());
      case GatewayAnswer.Lost(_, var why) ->
          LOG.log(
              Level.WARNING,
              "It is unknown what became of a request for the payment of order {0}: {1}",
              payment.orderId(),
              why);
      case GatewayAnswer.RefundRefused(var refund, var why) ->
          LOG.log(
              Level.WARNING,
              "The gateway of order {0} will not give {1} back: {2}",
              payment.orderId(),
              refund.reference(),
              why);
      case GatewayAnswer.Seen _,
          GatewayAnswer.Received _,
          GatewayAnswer.Refunding _,
          GatewayAnswer.NothingTold _,
          GatewayAnswer.NothingHeld _,
          GatewayAnswer.OutOfStep _,
          GatewayAnswer.NotRenewed _,
          GatewayAnswer.CaptureRefused _,
          GatewayAnswer.Declined _ -> {}
    }
  }

  /// A payment that is to be looked at, and whether a note tells news of it; nobody else looks
  /// before `again`.
  record Due(Payment payment, boolean news, Instant again) {

    Instant taken() {
      return again.minus(LOOK_AGAIN);
    }
  }

  /// Payments that nobody has asked about for a while although they are not settled, or of which
  /// news was told; none of the `busy` gateways'.
  List<Due> claimDue(int limit, List<String> busy) {
    return store.write(
        tx -> {
          Instant again = clock.instant().plus(LOOK_AGAIN).truncatedTo(ChronoUnit.MICROS);
          Map<Long, Boolean> due = rows(tx).claimDue(limit, busy, again);
          return rows(tx).find(due.keySet()).values().stream()
              .map(payment -> new Due(payment, due.getOrDefault(payment.orderId(), false), again))
              .toList();
        });
  }

  /// These payments need no further look for now.
  void looked(List<Due> looks) {
    store.run(tx -> rows(tx).looked(looks));
  }

  /// Deletes notes that no gateway repeats any more; true when there are more of them.
  boolean forgetOldWebhooks() {
    Instant now = clock.instant();
    if (now.isBefore(nextCleaning)) {
      return false;
    }
    boolean more = store.write(tx -> rows(tx).deleteWebhooks(now.minus(WEBHOOKS_KEPT)));
    nextCleaning = more ? now : now.plus(CLEANING_PAUSE);
    return more;
  }

  Instant now() {
    return clock.instant();
  }

  private PaymentRows rows(Tx tx) {
    return new PaymentRows(tx.connection(), clock.instant());
  }

  @PreDestroy
  public void close() {
    lessons.close();
  }
}
