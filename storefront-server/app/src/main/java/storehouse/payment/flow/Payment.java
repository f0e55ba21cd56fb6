package storehouse.payment.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.RefundOrder;
import storehouse.payment.gateway.Validity;

/// The payment of an order as it is stored.
///
/// `withdrawn` means that the money has been asked back: from then on nothing is authorised or
/// captured any more, even when that request is older and only late. `generation` counts the
/// idempotency keys that a gateway spent on an error of its own, but for those of refunds.
/// `refunds` is everything that was asked back in parts, or given back without us; `disputed` is
/// what the bank has taken back. `validity` is that of the authorisation, once it is known.
public record Payment(
    GatewayOrder order,
    String gateway,
    @Nullable String handle,
    PaymentState state,
    boolean withdrawn,
    int generation,
    Refunds refunds,
    Disputed disputed,
    @Nullable Validity validity) {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  /// That is a day and a half.
  private static final int MOST_DOUBLED = 16;

  /// One of which nothing is known at the gateway.
  public static Payment intended(GatewayOrder order, String gateway, boolean withdrawn) {
    return new Payment(
        order,
        gateway,
        null,
        new PaymentState.Intended(),
        withdrawn,
        0,
        Refunds.NONE,
        Disputed.nothing(Money.zero(order.amount().currency())),
        null);
  }

  /// Whether it only says that its order was cancelled before it was paid.
  boolean isTombstone() {
    return gateway.isEmpty();
  }

  public long orderId() {
    return order.orderId();
  }

  Payment at(PaymentState next) {
    return new Payment(
        order, gateway, handle, next, withdrawn, generation, refunds, disputed, validity);
  }

  Payment with(@Nullable String newHandle) {
    return newHandle == null
        ? this
        : new Payment(
            order, gateway, newHandle, state, withdrawn, generation, refunds, disputed, validity);
  }

  Payment with(Refunds newRefunds) {
    return new Payment(
        order, gateway, handle, state, withdrawn, generation, newRefunds, disputed, validity);
  }

  Payment with(Disputed newDisputed) {
    return new Payment(
        order, gateway, handle, state, withdrawn, generation, refunds, newDisputed, validity);
  }

  Payment withNextKeys() {
    return new Payment(
        order, gateway, handle, state, withdrawn, generation + 1, refunds, disputed, validity);
  }

  /// What is known stays, since an authorisation does not grow younger; only a renewal is news.
  Payment valid(@Nullable Validity seen) {
    boolean news = seen != null && (validity == null || seen.renewal() != null);
    return news ? with(seen) : this;
  }

  /// Of an authorisation that the gateway will not renew.
  Payment notRenewed() {
    return validity == null ? this : with(validity.asItIs());
  }

  private Payment with(@Nullable Validity newValidity) {
    return new Payment(
        order, gateway, handle, state, withdrawn, generation, refunds, disputed, newValidity);
  }

  /// Whether the bank might refuse to pay what it has authorised before it was renewed.
  boolean isToBeRenewed(Instant now) {
    return validity != null && validity.isToBeRenewed(now);
  }

  Payment withdraw() {
    return new Payment(
        order, gateway, handle, state, true, generation, refunds, disputed, validity);
  }

  Money nothing() {
    return Money.zero(order.amount().currency());
  }

  GatewayReference reference(String id) {
    return new GatewayReference(id, handle);
  }

  /// What of the money that was taken the shop can still give back: neither given back or on its
  /// way, nor with the bank because of a dispute. May be below zero.
  Money left(Money captured) {
    return captured.minus(refunds.alive(nothing())).minus(keptBack());
  }

  /// What of it can still be promised back. Before it is captured, all of it may come to be.
  public Money promisable() {
    return owedAtMost().minus(keptBack());
  }

  /// The same with what the bank has because of disputes, and may give back.
  Money owedAtMost() {
    Money all = state.moneyTaken().orElse(order.amount());
    return all.minus(refunds.claimed(nothing()));
  }

  /// Whether so much cannot be sent before the bank gives back what it has because of a dispute.
  boolean awaitsDispute(Money captured, Money wanted) {
    Money left = left(captured);
    return left.compareTo(wanted) < 0 && left.plus(keptBack()).compareTo(wanted) >= 0;
  }

  /// What was given back, also of money that the bank has taken back since: however such a payment
  /// goes on, that money is gone.
  public Money returned() {
    return state.moneyReturned().orElseGet(() -> refunds.done(nothing()));
  }

  /// What the bank has, or may have, because of disputes.
  public Money keptBack() {
    return disputed.keptBack(refunds);
  }

  /// Whether nothing is known of it that contradicts this handle.
  boolean mayBeCalled(@Nullable String told) {
    return told == null || handle == null || told.equals(handle);
  }

  /// Where it is captured.
  GatewayReference captured(String id) {
    String renewal = validity == null ? null : validity.renewal();
    return renewal == null ? reference(id) : new GatewayReference(id, renewal);
  }

  /// The name of the refund of all that is left. What came of one is not asked for again by the
  /// same name.
  String restName() {
    int others = generation;
    while (refunds.isSpent(Refund.restName(others))) {
      others++;
    }
    return Refund.restName(others);
  }

  /// Those refunds of ours that were asked for and that the gateway has not shown yet.
  List<RefundOrder> unsentRefunds() {
    return refunds.unsent(orderId());
  }

  /// What is left is written down before it is asked back, so that what is told of it is compared
  /// with that.
  Payment withRestAsked() {
    Money left =
        withdrawn && state.known() instanceof PaymentState.Captured(_, var captured, _)
            ? left(captured)
            : nothing();
    if (left.compareTo(nothing()) <= 0) {
      return with(refunds.withoutRestsBut(""));
    }
    Payment able = withoutRestsOver(left);
    RefundOrder rest = able.restOf(left);
    return able.with(
        able.refunds.withoutRestsBut(rest.reference()).asked(rest.reference(), rest.amount()));
  }

  /// What is asked back of it now that so much is left: on each repeat the same, as long as nobody
  /// else has taken of it.
  RefundOrder restOf(Money left) {
    Payment able = withoutRestsOver(left);
    String name = able.restName();
    Money amount = able.refunds.named(name).map(Refund::amount).orElse(left);
    return new RefundOrder(orderId(), name, amount);
  }

  /// One that asked for more than is left may have been sent, and a gateway may know it by its name
  /// alone: that name is not used for another amount.
  private Payment withoutRestsOver(Money left) {
    return refunds
        .named(restName())
        .filter(rest -> rest.amount().compareTo(left) > 0)
        .map(rest -> with(refunds.refused(new RefundOrder(orderId(), rest.reference(), left))))
        .orElse(this);
  }

  /// How long it is not worth asking for so much of the rest again: the longer, the more often that
  /// came to nothing. Another amount, such as after a dispute was won, is another question.
  Duration restPause(Money left, Instant now) {
    List<Refund> failed = refunds.failedRests(left);
    Instant last =
        failed.stream()
            .map(refund -> Objects.requireNonNullElse(refund.since(), now))
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(MOST_DOUBLED, failed.size()));
    return failed.isEmpty() ? Duration.ZERO : Duration.between(now, last.plus(pause));
  }

  /// The key of a request: decided by what is stored, so a repeat has the same.
  String key(String request) {
    return key(request, generation);
  }

  String key(RefundOrder refund) {
    String name = refund.reference();
    return key(name, refunds.named(name).map(Refund::spentKeys).orElse(0));
  }

  private String key(String request, int spent) {
    String key = "order-" + orderId() + "-" + request;
    return spent == 0 ? key : key + "-" + (spent + 1);
  }
}
