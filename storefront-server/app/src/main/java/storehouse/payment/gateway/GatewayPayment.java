package storehouse.payment.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;

/// A payment as the gateway showed it. An idempotent replay may show an earlier stage than the
/// payment has now, so a reader never goes back a stage. `reference.handle`, `refunds` and
/// `validity` may be missing from an answer that has none of them to show.
public record GatewayPayment(
    GatewayReference reference,
    Stage stage,
    Money amount,
    Money captured,
    List<GatewayRefund> refunds,
    @Nullable String nextActionUrl,
    @Nullable String failureCode,
    @Nullable Validity validity) {

  /// Without refunds.
  public GatewayPayment(
      GatewayReference reference,
      Stage stage,
      Money amount,
      Money captured,
      @Nullable String nextActionUrl,
      @Nullable String failureCode) {
    this(reference, stage, amount, captured, List.of(), nextActionUrl, failureCode, null);
  }

  /// One that moved no money: without captures, an action or a failure.
  public static GatewayPayment at(GatewayReference reference, Stage stage, Money amount) {
    return new GatewayPayment(reference, stage, amount, Money.zero(amount.currency()), null, null);
  }

  public GatewayPayment withRefunds(List<GatewayRefund> seen) {
    return new GatewayPayment(
        reference, stage, amount, captured, seen, nextActionUrl, failureCode, validity);
  }

  public GatewayPayment valid(@Nullable Validity seen) {
    return new GatewayPayment(
        reference, stage, amount, captured, refunds, nextActionUrl, failureCode, seen);
  }

  /// What was captured and not given back.
  public Money left() {
    return refunds.stream()
        .filter(refund -> refund.stage() != GatewayRefund.Stage.FAILED)
        .map(GatewayRefund::amount)
        .reduce(captured, Money::minus);
  }

  /// How far it has come.
  public enum Stage {
    CREATED,
    REQUIRES_ACTION,
    /// The shopper agreed; the bank was not asked yet.
    APPROVED,
    AUTHORISED,
    /// With a `failureCode`; nothing is charged.
    DECLINED,
    CAPTURED,
    CANCELLED
  }
}
