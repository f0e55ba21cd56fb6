package storehouse.payment.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayRefund;
import storehouse.payment.gateway.RefundOrder;

/// The refunds of one payment.
public record Refunds(List<Refund> all) {

  static final Refunds NONE = new Refunds(List.of());

  Optional<Refund> named(String reference) {
    return first(refund -> refund.reference().equals(reference));
  }

  private Optional<Refund> first(Predicate<Refund> wanted) {
    return all.stream().filter(wanted).findFirst();
  }

  /// The gateway will not do this one.
  Refunds refused(RefundOrder wanted) {
    String name = wanted.reference();
    Refund refused = named(name).orElseGet(() -> Refund.asked(name, wanted.amount())).refused();
    return without(known -> known.reference().equals(name)).and(refused);
  }

  /// With one of this name that asks for so much.
  Refunds asked(String name, Money amount) {
    return named(name).filter(known -> known.amount().equals(amount)).isPresent()
        ? this
        : without(known -> known.reference().equals(name)).and(Refund.asked(name, amount));
  }

  Refunds withNextKey(String name) {
    return new Refunds(
        all.stream()
            .map(refund -> refund.reference().equals(name) ? refund.withNextKey() : refund)
            .toList());
  }

  private Refunds without(Predicate<Refund> unwanted) {
    return new Refunds(all.stream().filter(unwanted.negate()).toList());
  }

  /// Without what was left under another name, as far as no gateway has shown it.
  Refunds withoutRestsBut(String name) {
    return without(
        known -> known.stage() == null && known.isRest() && !known.reference().equals(name));
  }

  /// Whether the gateway has shown or refused one of this name.
  boolean isSpent(String reference) {
    return named(reference).filter(refund -> refund.stage() != null).isPresent();
  }

  /// Those of what was left, when it was so much, that came to nothing.
  List<Refund> failedRests(Money left) {
    return all.stream()
        .filter(refund -> refund.isRest() && refund.isAt(GatewayRefund.Stage.FAILED))
        .filter(refund -> refund.amount().equals(left))
        .toList();
  }

  Refunds and(Refund another) {
    List<Refund> more = new ArrayList<>(all);
    more.add(another);
    return new Refunds(List.copyOf(more));
  }

  /// With what the gateway showed. A refund that was taken for one of the gateway's desk, because
  /// the answer with its id had been lost, is ours once both its id and its reference are seen.
  Refunds seen(List<GatewayRefund> news) {
    List<Refund> now = new ArrayList<>(all);
    for (GatewayRefund refund : news) {
      Optional<Refund> byId = first(now, known -> refund.id().equals(known.id()));
      Optional<Refund> byName =
          first(now, known -> known.reference().equals(refund.reference()) && known.id() == null);
      byId.ifPresent(now::remove);
      byName.ifPresent(now::remove);
      Refund known = byName.or(() -> byId).orElseGet(() -> shown(now, refund));
      Refund both = byId.flatMap(Refunds::asSeen).map(known::seen).orElse(known);
      now.add(both.seen(refund));
    }
    return new Refunds(List.copyOf(now));
  }

  /// Two of one name are two refunds all the same: the second one is kept as the gateway's own.
  private static Refund shown(List<Refund> known, GatewayRefund refund) {
    boolean taken = first(known, other -> other.reference().equals(refund.reference())).isPresent();
    return Refund.shown(
        taken ? new GatewayRefund(refund.id(), null, refund.amount(), refund.stage()) : refund);
  }

  private static Optional<Refund> first(List<Refund> refunds, Predicate<Refund> wanted) {
    return refunds.stream().filter(wanted).findFirst();
  }

  private static Optional<GatewayRefund> asSeen(Refund refund) {
    return refund.id() == null || refund.stage() == null
        ? Optional.empty()
        : Optional.of(new GatewayRefund(refund.id(), null, refund.amount(), refund.stage()));
  }

  /// What has arrived.
  public Money done(Money nothing) {
    return sum(nothing, refund -> refund.isAt(GatewayRefund.Stage.DONE));
  }

  /// What was given back by somebody else, or is on its way.
  Money withoutUs(Money nothing) {
    return sum(nothing, refund -> refund.isAlive() && refund.isWithoutUs());
  }

  /// What has arrived or is on its way.
  public Money alive(Money nothing) {
    return sum(nothing, Refund::isAlive);
  }

  /// What has arrived, is on its way, or may still be sent.
  Money claimed(Money nothing) {
    return sum(nothing, Refund::mayTake);
  }

  boolean anyPending() {
    return all.stream().anyMatch(refund -> refund.isAt(GatewayRefund.Stage.PENDING));
  }

  /// Those of ours that were asked for and that the gateway has not shown yet.
  List<RefundOrder> unsent(long orderId) {
    return all.stream()
        .filter(refund -> refund.stage() == null)
        .map(refund -> new RefundOrder(orderId, refund.reference(), refund.amount()))
        .toList();
  }

  private Money sum(Money nothing, Predicate<Refund> wanted) {
    return all.stream().filter(wanted).map(Refund::amount).reduce(nothing, Money::plus);
  }

  /// Those of them that `before` had not, or had otherwise.
  List<Refund> changedSince(Refunds before) {
    return all.stream().filter(refund -> !before.all.contains(refund)).toList();
  }

  /// The names that `before` had and that are gone, since they were another name of the same.
  List<String> goneSince(Refunds before) {
    return before.all.stream()
        .map(Refund::reference)
        .filter(name -> all.stream().noneMatch(now -> Objects.equals(now.reference(), name)))
        .toList();
  }
}
