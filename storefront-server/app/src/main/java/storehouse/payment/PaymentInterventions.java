package storehouse.payment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import storehouse.model.Money;
import storehouse.payment.PaymentAct.Kind;
import storehouse.payment.PaymentIntervention.Done;
import storehouse.payment.PaymentIntervention.NotNow;
import storehouse.payment.PaymentIntervention.UnderWay;
import storehouse.payment.PaymentIntervention.UnknownPayment;
import storehouse.payment.PaymentIntervention.WhyNot;
import storehouse.payment.desk.ActRows;
import storehouse.payment.desk.HeldPayment;
import storehouse.payment.flow.Payment;
import storehouse.payment.flow.PaymentBook;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;
import storehouse.platform.saga.Outcome;

/// What people do to payments: release and refund them, have the gateway asked again. Everything
/// they do is kept with their name. What needs a second person goes through [PaymentProposals].
@Singleton
public final class PaymentInterventions {

  private static final Duration PATIENCE = Duration.ofSeconds(12);
  private static final Outcome NOT_YET = new Outcome.Unknown(Duration.ofSeconds(1));

  private final Store store;
  private final PaymentBook book;
  private final Payments payments;
  private final PaymentProposals proposals;
  private final Clock clock;

  @Inject
  public PaymentInterventions(
      Stores stores, PaymentBook book, Payments payments, PaymentProposals proposals, Clock clock) {
    this.store = stores.of(StoreName.PAYMENT);
    this.book = book;
    this.payments = payments;
    this.proposals = proposals;
    this.clock = clock;
  }

  /// Gives an authorisation back; what was captured has to be refunded.
  public PaymentIntervention release(PaymentWish wish) {
    Optional<PaymentView> payment = payments.ofOrder(wish.orderId());
    if (payment.isEmpty()) {
      return new UnknownPayment();
    }
    Optional<WhyNot> obstacle = obstacleToRelease(payment.get().status());
    if (obstacle.isPresent()) {
      return new NotNow(obstacle.get());
    }
    PaymentAct act =
        new PaymentAct(
            clock.instant(),
            Kind.VOID,
            wish.actor(),
            Optional.empty(),
            Optional.empty(),
            wish.reason());
    store.run(tx -> held(tx, wish.orderId()).note(act, null));
    return settled(payments.voidAuthorisation(List.of(new VoidPayment(wish.orderId()))).getFirst());
  }

  private static Optional<WhyNot> obstacleToRelease(PaymentStatus status) {
    return switch (status) {
      case PENDING, REQUIRES_ACTION, AUTHORISED, VOID_PENDING -> Optional.empty();
      case CAPTURE_PENDING, CAPTURED -> Optional.of(WhyNot.PAYMENT_CAPTURED);
      case VOIDED, EXPIRED, DECLINED, REFUNDED -> Optional.of(WhyNot.NOTHING_HELD);
      case UNKNOWN -> Optional.of(WhyNot.PAYMENT_UNKNOWN);
    };
  }

  /// Gives a part back, once for each key. More than one person may give back alone is only
  /// proposed.
  public PaymentIntervention refund(PaymentWish wish, Money amount) {
    Optional<Payment> payment = book.find(wish.orderId());
    if (payment.isEmpty()) {
      return new UnknownPayment();
    }
    Optional<WhyNot> obstacle = obstacleToRefund(payment.get(), amount);
    if (obstacle.isPresent() && !isRepeated(wish)) {
      return new NotNow(obstacle.get());
    }
    if (proposals.needsSecondPerson(amount)) {
      return proposals.refund(wish, amount);
    }
    Optional<Long> refund = store.write(tx -> noted(tx, wish, amount));
    return refund.isEmpty()
        ? new NotNow(WhyNot.IDEMPOTENCY_KEY_REUSED)
        : settled(
            payments
                .refundParts(List.of(new RefundPart(wish.orderId(), refund.get(), amount)))
                .getFirst());
  }

  private boolean isRepeated(PaymentWish wish) {
    return store.write(tx -> held(tx, wish.orderId()).actOf(wish.key()).isPresent());
  }

  private static HeldPayment held(Tx tx, long orderId) throws SQLException {
    return HeldPayment.hold(tx.connection(), orderId).orElseThrow();
  }

  private static Optional<WhyNot> obstacleToRefund(Payment payment, Money amount) {
    PaymentView view = PaymentViews.view(payment);
    if (!amount.currency().equals(view.amount().currency())) {
      return Optional.of(WhyNot.OTHER_CURRENCY);
    }
    if (view.status() == PaymentStatus.UNKNOWN) {
      return Optional.of(WhyNot.PAYMENT_UNKNOWN);
    }
    if (view.captured().isZero()) {
      return Optional.of(WhyNot.PAYMENT_NOT_CAPTURED);
    }
    if (amount.compareTo(view.kept()) > 0 && !view.disputed().isZero()) {
      return Optional.of(WhyNot.DISPUTED);
    }
    return payment.withdrawn() || amount.compareTo(view.kept()) > 0
        ? Optional.of(WhyNot.NOTHING_LEFT)
        : Optional.empty();
  }

  /// The id of the refund that this request asks for, now or when it was sent before; empty when
  /// its key asked for something else.
  private Optional<Long> noted(Tx tx, PaymentWish wish, Money amount) throws SQLException {
    HeldPayment held = held(tx, wish.orderId());
    Optional<ActRows.Entry> before = held.actOf(wish.key());
    if (before.isPresent()) {
      return before
          .filter(entry -> entry.act().amount().filter(amount::equals).isPresent())
          .flatMap(entry -> Optional.ofNullable(entry.refund()));
    }
    PaymentAct act =
        new PaymentAct(
            clock.instant(),
            Kind.REFUND,
            wish.actor(),
            Optional.of(amount),
            Optional.empty(),
            wish.reason());
    long refund = Ids.next();
    held.note(act, wish.key(), refund);
    return Optional.of(refund);
  }

  /// Asks the gateway now, and tells whether it answered.
  public PaymentIntervention askAgain(long orderId) {
    return payments.ofOrder(orderId).isEmpty()
        ? new UnknownPayment()
        : settled(payments.lookAgain(orderId));
  }

  /// Agrees to the proposal that was looked at, and carries it out.
  public PaymentIntervention approve(long orderId, long proposal, String actor) {
    PaymentProposals.Decision decision = proposals.approve(orderId, proposal, actor);
    return switch (decision) {
      case PaymentProposals.Decision.Made(var intervention) -> intervention;
      case PaymentProposals.Decision.GiveBack(var part) -> {
        CompletableFuture<Outcome> refund = payments.refundParts(List.of(part)).getFirst();
        // It is written down as asked for by now, and sent until the gateway shows it.
        proposals.carriedOut(part);
        yield settled(refund);
      }
    };
  }

  private static PaymentIntervention settled(CompletableFuture<Outcome> outcome) {
    return switch (outcome
        .copy()
        .completeOnTimeout(NOT_YET, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join()) {
      case Outcome.Done() -> new Done();
      case Outcome.Waiting _, Outcome.Unknown _, Outcome.OnHold() -> new UnderWay();
      case Outcome.Refused(var code) ->
          new NotNow(
              switch (code) {
                case "payment.nothing-left" -> WhyNot.NOTHING_LEFT;
                default -> WhyNot.REFUSED_BY_GATEWAY;
              });
    };
  }
}
