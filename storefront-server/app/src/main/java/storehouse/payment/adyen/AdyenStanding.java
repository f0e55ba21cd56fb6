package storehouse.payment.adyen;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayFact;
import storehouse.payment.gateway.GatewayFact.Kind;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.GatewayPayment.Stage;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.GatewayRefund;
import storehouse.payment.gateway.Inquiry;

/// How a payment stands by the sum of all that Adyen told of it, in whatever order that came.
record AdyenStanding(Inquiry inquiry) {

  GatewayAnswer answer() {
    String awaited = inquiry.awaited();
    if (awaited != null && !isTold(fact -> fact.id().equals(awaited))) {
      return new GatewayAnswer.NothingTold();
    }
    Stage stage = stage();
    if (stage == null) {
      return new GatewayAnswer.NothingTold();
    }
    GatewayPayment payment = payment(stage);
    if (awaited != null && isTold(of(Kind.VOID_FAILED).and(fact -> fact.id().equals(awaited)))) {
      return new GatewayAnswer.OutOfStep(payment);
    }
    return stage == Stage.AUTHORISED && isTold(of(Kind.CAPTURE_FAILED))
        ? new GatewayAnswer.CaptureRefused(payment, "payment.capture-failed")
        : new GatewayAnswer.Seen(payment);
  }

  /// Null when nothing of it was told. A modification that was carried out implies the
  /// authorisation, whose own webhook may be late.
  private @Nullable Stage stage() {
    if (!captured().isZero()) {
      return Stage.CAPTURED;
    }
    if (isTold(of(Kind.VOIDED))) {
      return Stage.CANCELLED;
    }
    Set<Kind> kinds =
        inquiry.told().stream()
            .map(GatewayFact::kind)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    boolean onlyDeclined = kinds.equals(Set.of(Kind.DECLINED));
    if (onlyDeclined) {
      return Stage.DECLINED;
    }
    return kinds.isEmpty() ? null : Stage.AUTHORISED;
  }

  private GatewayPayment payment(Stage stage) {
    return new GatewayPayment(
        new GatewayReference(inquiry.at().id(), handle(stage)),
        stage,
        inquiry.amount(),
        captured(),
        refunds(),
        null,
        stage == Stage.DECLINED ? told(of(Kind.DECLINED)).getFirst().code() : null,
        null);
  }

  private @Nullable String handle(Stage stage) {
    return stage == Stage.DECLINED
        ? null
        : inquiry.told().stream()
            .filter(fact -> fact.kind() != Kind.DECLINED && fact.handle() != null)
            .map(GatewayFact::handle)
            .findFirst()
            .orElse(inquiry.at().handle());
  }

  private Money captured() {
    Set<String> failed =
        told(of(Kind.CAPTURE_FAILED)).stream().map(GatewayFact::id).collect(Collectors.toSet());
    return told(of(Kind.CAPTURED)).stream()
        .filter(fact -> !failed.contains(fact.id()))
        .map(GatewayFact::amount)
        .reduce(Money.zero(inquiry.amount().currency()), Money::plus);
  }

  /// What failed after it was told as done is failed.
  private List<GatewayRefund> refunds() {
    Map<String, GatewayRefund> refunds = new LinkedHashMap<>();
    for (GatewayFact fact : told(of(Kind.REFUNDED))) {
      refunds.put(fact.id(), refund(fact, GatewayRefund.Stage.DONE));
    }
    for (GatewayFact fact : told(of(Kind.REFUND_FAILED))) {
      refunds.put(fact.id(), refund(fact, GatewayRefund.Stage.FAILED));
    }
    return List.copyOf(refunds.values());
  }

  private static GatewayRefund refund(GatewayFact fact, GatewayRefund.Stage stage) {
    return new GatewayRefund(fact.id(), fact.reference(), fact.amount(), stage);
  }

  private static Predicate<GatewayFact> of(Kind kind) {
    return fact -> fact.kind() == kind;
  }

  private boolean isTold(Predicate<GatewayFact> wanted) {
    return inquiry.told().stream().anyMatch(wanted);
  }

  private List<GatewayFact> told(Predicate<GatewayFact> wanted) {
    return inquiry.told().stream().filter(wanted).toList();
  }
}
